-- The first schema. Names follow the model: SnakeCase.cs; a test proves that this file and the model agree.
CREATE TABLE audit_entries (
    id uuid NOT NULL,
    at timestamptz NOT NULL,
    actor_id uuid,
    action text NOT NULL,
    subject_id uuid NOT NULL,
    CONSTRAINT pk_audit_entries PRIMARY KEY (id)
);

CREATE TABLE handled_activities (
    key text NOT NULL,
    show text,
    handled_at timestamptz NOT NULL,
    CONSTRAINT pk_handled_activities PRIMARY KEY (key)
);

CREATE TABLE people (
    id uuid NOT NULL,
    entra_id uuid NOT NULL,
    name character varying(256) NOT NULL,
    email text,
    department text,
    job_title text,
    manager_id uuid,
    locale text NOT NULL,
    said_hours boolean NOT NULL,
    is_eligible boolean NOT NULL,
    reachability text NOT NULL,
    reachability_changed_at timestamptz NOT NULL,
    welcomed_at timestamptz,
    named_in_digests boolean NOT NULL,
    digests_off boolean NOT NULL,
    created_at timestamptz NOT NULL,
    refreshed_at timestamptz,
    away_from timestamptz,
    away_until timestamptz,
    quiet_since timestamptz,
    heard_at timestamptz,
    work_days text NOT NULL,
    work_end time without time zone NOT NULL,
    work_start time without time zone NOT NULL,
    zone_id text NOT NULL,
    CONSTRAINT pk_people PRIMARY KEY (id),
    CONSTRAINT fk_people_people_manager_id FOREIGN KEY (manager_id) REFERENCES people (id) ON DELETE SET NULL
);

CREATE TABLE cohorts (
    id uuid NOT NULL,
    name character varying(80) NOT NULL,
    purpose character varying(1000) NOT NULL,
    model text NOT NULL,
    state text NOT NULL,
    skills text[] NOT NULL,
    policy jsonb NOT NULL,
    enrolment_closes_at timestamptz NOT NULL,
    starts_at timestamptz NOT NULL,
    ends_at timestamptz NOT NULL,
    owner_id uuid NOT NULL,
    created_at timestamptz NOT NULL,
    CONSTRAINT pk_cohorts PRIMARY KEY (id),
    CONSTRAINT fk_cohorts_people_owner_id FOREIGN KEY (owner_id) REFERENCES people (id) ON DELETE RESTRICT
);

CREATE TABLE manager_digests (
    id uuid NOT NULL,
    manager_id uuid NOT NULL,
    week date NOT NULL,
    content jsonb NOT NULL,
    created_at timestamptz NOT NULL,
    CONSTRAINT pk_manager_digests PRIMARY KEY (id),
    CONSTRAINT fk_manager_digests_people_manager_id FOREIGN KEY (manager_id) REFERENCES people (id) ON DELETE CASCADE
);

-- Only open work is kept here, and it changes quickly: vacuum it by count, not by share.
CREATE TABLE notices (
    id uuid NOT NULL,
    dedup_key text NOT NULL,
    recipient_id uuid NOT NULL,
    kind text NOT NULL,
    subject_id uuid NOT NULL,
    priority integer NOT NULL,
    state text NOT NULL,
    is_held boolean NOT NULL,
    not_before timestamptz NOT NULL,
    expires_at timestamptz NOT NULL,
    attempts integer NOT NULL,
    may_have_arrived boolean NOT NULL,
    claimed_by text,
    lease_until timestamptz,
    created_at timestamptz NOT NULL,
    settled_at timestamptz,
    last_error text,
    CONSTRAINT pk_notices PRIMARY KEY (id),
    CONSTRAINT fk_notices_people_recipient_id FOREIGN KEY (recipient_id) REFERENCES people (id) ON DELETE CASCADE
) WITH (autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_threshold = 2000, autovacuum_vacuum_cost_delay = 0);

CREATE TABLE sent_notices (
    id uuid NOT NULL,
    dedup_key text NOT NULL,
    kind text NOT NULL,
    recipient_id uuid NOT NULL,
    subject_id uuid NOT NULL,
    activity_id text,
    outcome text NOT NULL,
    error text,
    settled_at timestamptz NOT NULL,
    CONSTRAINT pk_sent_notices PRIMARY KEY (id),
    CONSTRAINT fk_sent_notices_people_recipient_id FOREIGN KEY (recipient_id) REFERENCES people (id) ON DELETE CASCADE
);

CREATE TABLE chat_rate_limits (
    person_id uuid NOT NULL,
    paced_until timestamptz NOT NULL,
    hour_until timestamptz NOT NULL,
    blocked_until timestamptz,
    CONSTRAINT pk_chat_rate_limits PRIMARY KEY (person_id),
    CONSTRAINT fk_chat_rate_limits_people_person_id FOREIGN KEY (person_id) REFERENCES people (id) ON DELETE CASCADE
) WITH (fillfactor = 60, autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_threshold = 20000);

CREATE TABLE send_buckets (
    name text NOT NULL,
    drawn_until timestamptz NOT NULL,
    CONSTRAINT pk_send_buckets PRIMARY KEY (name)
);

CREATE TABLE open_questions (
    person_id uuid NOT NULL,
    kind text NOT NULL,
    subject_id uuid NOT NULL,
    asked_at timestamptz NOT NULL,
    CONSTRAINT pk_open_questions PRIMARY KEY (person_id),
    CONSTRAINT fk_open_questions_people_person_id FOREIGN KEY (person_id) REFERENCES people (id) ON DELETE CASCADE
);

CREATE TABLE personal_chats (
    person_id uuid NOT NULL,
    seen_at timestamptz NOT NULL,
    conversation_id text NOT NULL,
    service_url text NOT NULL,
    user_id text NOT NULL,
    CONSTRAINT pk_personal_chats PRIMARY KEY (person_id),
    CONSTRAINT fk_personal_chats_people_person_id FOREIGN KEY (person_id) REFERENCES people (id) ON DELETE CASCADE
);

CREATE TABLE enrolments (
    id uuid NOT NULL,
    cohort_id uuid NOT NULL,
    person_id uuid NOT NULL,
    state text NOT NULL,
    step text NOT NULL,
    all_asked boolean NOT NULL,
    role text NOT NULL,
    skills_offered text[] NOT NULL,
    goals_wanted text[] NOT NULL,
    level text NOT NULL,
    languages text[] NOT NULL,
    format text NOT NULL,
    capacity integer NOT NULL,
    places_taken integer NOT NULL,
    not_with uuid[] NOT NULL,
    interests text[] NOT NULL,
    affinities text[] NOT NULL,
    sat_out integer NOT NULL,
    paused_until timestamptz,
    created_at timestamptz NOT NULL,
    submitted_at timestamptz,
    work_days text NOT NULL,
    work_end time without time zone NOT NULL,
    work_start time without time zone NOT NULL,
    zone_id text NOT NULL,
    CONSTRAINT pk_enrolments PRIMARY KEY (id),
    CONSTRAINT fk_enrolments_cohorts_cohort_id FOREIGN KEY (cohort_id) REFERENCES cohorts (id) ON DELETE CASCADE,
    CONSTRAINT fk_enrolments_people_person_id FOREIGN KEY (person_id) REFERENCES people (id) ON DELETE CASCADE
);

CREATE TABLE match_runs (
    id uuid NOT NULL,
    cohort_id uuid NOT NULL,
    state text NOT NULL,
    seed bigint NOT NULL,
    repeat_of uuid,
    input_hash text NOT NULL,
    started_by uuid NOT NULL,
    started_at timestamptz NOT NULL,
    stage text,
    percent integer NOT NULL,
    claimed_by text,
    lease_until timestamptz,
    attempts integer NOT NULL,
    tells_starter boolean NOT NULL,
    failure jsonb,
    summary jsonb,
    ended_at timestamptz,
    approved_by uuid,
    approved_at timestamptz,
    CONSTRAINT pk_match_runs PRIMARY KEY (id),
    CONSTRAINT fk_match_runs_cohorts_cohort_id FOREIGN KEY (cohort_id) REFERENCES cohorts (id) ON DELETE CASCADE
);

CREATE TABLE match_records (
    run_id uuid NOT NULL,
    problem jsonb NOT NULL,
    have_somebody uuid[] NOT NULL,
    plan jsonb NOT NULL,
    CONSTRAINT pk_match_records PRIMARY KEY (run_id),
    CONSTRAINT fk_match_records_match_runs_run_id FOREIGN KEY (run_id) REFERENCES match_runs (id) ON DELETE CASCADE
);

CREATE TABLE match_pages (
    run_id uuid NOT NULL,
    page integer NOT NULL,
    pairs jsonb NOT NULL,
    CONSTRAINT pk_match_pages PRIMARY KEY (run_id, page),
    CONSTRAINT fk_match_pages_match_runs_run_id FOREIGN KEY (run_id) REFERENCES match_runs (id) ON DELETE CASCADE
);

CREATE TABLE match_leftovers (
    run_id uuid NOT NULL,
    person_id uuid NOT NULL,
    reason text NOT NULL,
    blocked integer NOT NULL,
    partners integer NOT NULL,
    CONSTRAINT pk_match_leftovers PRIMARY KEY (run_id, person_id),
    CONSTRAINT fk_match_leftovers_match_runs_run_id FOREIGN KEY (run_id) REFERENCES match_runs (id) ON DELETE CASCADE,
    CONSTRAINT fk_match_leftovers_people_person_id FOREIGN KEY (person_id) REFERENCES people (id) ON DELETE CASCADE
);

CREATE TABLE match_wishes (
    cohort_id uuid NOT NULL,
    first_id uuid NOT NULL,
    second_id uuid NOT NULL,
    kind text NOT NULL,
    wished_by uuid NOT NULL,
    wished_at timestamptz NOT NULL,
    CONSTRAINT pk_match_wishes PRIMARY KEY (cohort_id, first_id, second_id),
    CONSTRAINT fk_match_wishes_cohorts_cohort_id FOREIGN KEY (cohort_id) REFERENCES cohorts (id) ON DELETE CASCADE,
    CONSTRAINT fk_match_wishes_people_first_id FOREIGN KEY (first_id) REFERENCES people (id) ON DELETE CASCADE,
    CONSTRAINT fk_match_wishes_people_second_id FOREIGN KEY (second_id) REFERENCES people (id) ON DELETE CASCADE
);

CREATE TABLE mentorships (
    id uuid NOT NULL,
    cohort_id uuid NOT NULL,
    match_run_id uuid NOT NULL,
    state text NOT NULL,
    score integer NOT NULL,
    reasons jsonb NOT NULL,
    proposed_at timestamptz NOT NULL,
    expires_at timestamptz NOT NULL,
    reminded_at timestamptz,
    active_since timestamptz,
    paused_until timestamptz,
    resumed_at timestamptz,
    ended_at timestamptz,
    end_reason text,
    CONSTRAINT pk_mentorships PRIMARY KEY (id),
    CONSTRAINT fk_mentorships_cohorts_cohort_id FOREIGN KEY (cohort_id) REFERENCES cohorts (id) ON DELETE CASCADE
);

CREATE TABLE suggestion_rounds (
    id uuid NOT NULL,
    cohort_id uuid NOT NULL,
    state text NOT NULL,
    asked_at timestamptz NOT NULL,
    closes_at timestamptz NOT NULL,
    prepared_at timestamptz,
    closed_at timestamptz,
    CONSTRAINT pk_suggestion_rounds PRIMARY KEY (id),
    CONSTRAINT fk_suggestion_rounds_cohorts_cohort_id FOREIGN KEY (cohort_id) REFERENCES cohorts (id) ON DELETE CASCADE
);

CREATE TABLE shortlists (
    id uuid NOT NULL,
    round_id uuid NOT NULL,
    person_id uuid NOT NULL,
    asked_at timestamptz NOT NULL,
    answered_at timestamptz,
    reminded_at timestamptz,
    changes integer NOT NULL,
    CONSTRAINT pk_shortlists PRIMARY KEY (id),
    CONSTRAINT fk_shortlists_people_person_id FOREIGN KEY (person_id) REFERENCES people (id) ON DELETE CASCADE,
    CONSTRAINT fk_shortlists_suggestion_rounds_round_id FOREIGN KEY (round_id) REFERENCES suggestion_rounds (id) ON DELETE CASCADE
);

CREATE TABLE match_suggestions (
    shortlist_id uuid NOT NULL,
    suggested_id uuid NOT NULL,
    position integer NOT NULL,
    score integer NOT NULL,
    terms jsonb NOT NULL,
    answer text NOT NULL,
    CONSTRAINT pk_match_suggestions PRIMARY KEY (shortlist_id, suggested_id),
    CONSTRAINT fk_match_suggestions_people_suggested_id FOREIGN KEY (suggested_id) REFERENCES people (id) ON DELETE CASCADE,
    CONSTRAINT fk_match_suggestions_shortlists_shortlist_id FOREIGN KEY (shortlist_id) REFERENCES shortlists (id) ON DELETE CASCADE
);

CREATE TABLE mentorship_members (
    mentorship_id uuid NOT NULL,
    person_id uuid NOT NULL,
    role text NOT NULL,
    response text NOT NULL,
    responded_at timestamptz,
    told_of_absence_at timestamptz,
    awaits_choice boolean NOT NULL,
    CONSTRAINT pk_mentorship_members PRIMARY KEY (mentorship_id, person_id),
    CONSTRAINT fk_mentorship_members_mentorships_mentorship_id FOREIGN KEY (mentorship_id) REFERENCES mentorships (id) ON DELETE CASCADE,
    CONSTRAINT fk_mentorship_members_people_person_id FOREIGN KEY (person_id) REFERENCES people (id) ON DELETE CASCADE
);

CREATE TABLE check_ins (
    id uuid NOT NULL,
    mentorship_id uuid NOT NULL,
    person_id uuid NOT NULL,
    occurrence integer NOT NULL,
    state text NOT NULL,
    due_at timestamptz NOT NULL,
    asked_at timestamptz,
    nudge_at timestamptz,
    nudged_at timestamptz,
    answered_at timestamptz,
    met boolean,
    why_not text,
    rating integer,
    minutes integer,
    note character varying(2000),
    audience text NOT NULL,
    next_step character varying(500),
    CONSTRAINT pk_check_ins PRIMARY KEY (id),
    CONSTRAINT fk_check_ins_mentorship_members_mentorship_id_person_id FOREIGN KEY (mentorship_id, person_id) REFERENCES mentorship_members (mentorship_id, person_id) ON DELETE CASCADE
);

CREATE TABLE check_in_looks (
    person_id uuid NOT NULL,
    mentorship_id uuid NOT NULL,
    look_at timestamptz NOT NULL,
    CONSTRAINT pk_check_in_looks PRIMARY KEY (mentorship_id, person_id),
    CONSTRAINT fk_check_in_looks_mentorship_members_mentorship_id_person_id FOREIGN KEY (mentorship_id, person_id) REFERENCES mentorship_members (mentorship_id, person_id) ON DELETE CASCADE
);

CREATE TABLE session_feedback (
    id uuid NOT NULL,
    check_in_id uuid NOT NULL,
    mentorship_id uuid NOT NULL,
    person_id uuid NOT NULL,
    usefulness integer NOT NULL,
    gave boolean NOT NULL,
    got boolean NOT NULL,
    fit text,
    given_at timestamptz NOT NULL,
    CONSTRAINT pk_session_feedback PRIMARY KEY (id),
    CONSTRAINT fk_session_feedback_check_ins_check_in_id FOREIGN KEY (check_in_id) REFERENCES check_ins (id) ON DELETE CASCADE,
    CONSTRAINT fk_session_feedback_mentorships_mentorship_id FOREIGN KEY (mentorship_id) REFERENCES mentorships (id) ON DELETE CASCADE,
    CONSTRAINT fk_session_feedback_people_person_id FOREIGN KEY (person_id) REFERENCES people (id) ON DELETE CASCADE
);
CREATE INDEX ix_audit_entries_actor_id ON audit_entries (actor_id);
CREATE INDEX ix_audit_entries_at ON audit_entries (at);
CREATE INDEX ix_audit_entries_subject_id ON audit_entries (subject_id);
CREATE INDEX ix_check_in_looks_look_at ON check_in_looks (look_at);
CREATE INDEX ix_check_in_looks_person_id ON check_in_looks (person_id);
CREATE UNIQUE INDEX ix_check_ins_mentorship_id_person_id_occurrence ON check_ins (mentorship_id, person_id, occurrence);
CREATE INDEX ix_check_ins_not_met ON check_ins (mentorship_id, occurrence) WHERE why_not IS NOT NULL;
CREATE INDEX ix_check_ins_notes_to_coordinators ON check_ins (mentorship_id) WHERE audience = 'Coordinator' AND note IS NOT NULL;
CREATE INDEX ix_check_ins_nudge_at ON check_ins (nudge_at) WHERE nudge_at IS NOT NULL;
CREATE INDEX ix_check_ins_person_id_asked_at ON check_ins (person_id, asked_at);
CREATE INDEX ix_cohorts_owner_id ON cohorts (owner_id);
CREATE INDEX ix_cohorts_state ON cohorts (state);
CREATE UNIQUE INDEX ix_enrolments_cohort_id_person_id ON enrolments (cohort_id, person_id);
CREATE INDEX ix_enrolments_cohort_id_state ON enrolments (cohort_id, state);
CREATE INDEX ix_enrolments_person_id ON enrolments (person_id);
CREATE INDEX ix_handled_activities_handled_at ON handled_activities (handled_at);
CREATE UNIQUE INDEX ix_manager_digests_manager_id_week ON manager_digests (manager_id, week);
CREATE INDEX ix_match_runs_cohort_id_state ON match_runs (cohort_id, state);
CREATE INDEX ix_match_suggestions_suggested_id ON match_suggestions (suggested_id);
CREATE UNIQUE INDEX ix_match_runs_one_preview ON match_runs (cohort_id) WHERE state IN ('Preview', 'Approving');
CREATE UNIQUE INDEX ix_match_runs_one_under_way ON match_runs (cohort_id) WHERE state IN ('Queued', 'Running');
CREATE INDEX ix_match_leftovers_person_id ON match_leftovers (person_id);
CREATE INDEX ix_match_wishes_first_id ON match_wishes (first_id);
CREATE INDEX ix_match_wishes_second_id ON match_wishes (second_id);
CREATE INDEX ix_mentorship_members_person_id ON mentorship_members (person_id);
CREATE INDEX ix_mentorships_cohort_id_state ON mentorships (cohort_id, state);
CREATE UNIQUE INDEX ix_notices_dedup_key ON notices (dedup_key);
CREATE INDEX ix_notices_due ON notices (priority, not_before, id) WHERE state = 'Pending' AND NOT is_held;
CREATE INDEX ix_notices_leases ON notices (lease_until) WHERE state = 'Claimed';
CREATE INDEX ix_notices_recipient_id_subject_id ON notices (recipient_id, subject_id);
CREATE INDEX ix_notices_invitations ON notices (subject_id, recipient_id) WHERE kind = 'CohortInvitation';
CREATE INDEX ix_notices_settled_at ON notices (settled_at) WHERE settled_at IS NOT NULL;
CREATE UNIQUE INDEX ix_people_entra_id ON people (entra_id);
CREATE INDEX ix_people_manager_id ON people (manager_id);
CREATE INDEX ix_people_out_of_reach ON people (reachability_changed_at) WHERE reachability <> 'Reachable';
CREATE INDEX ix_people_refreshed_at_id ON people (refreshed_at, id);
CREATE UNIQUE INDEX ix_sent_notices_dedup_key ON sent_notices (dedup_key);
CREATE INDEX ix_sent_notices_invitations ON sent_notices (subject_id, recipient_id) WHERE kind = 'CohortInvitation';
CREATE INDEX ix_sent_notices_recipient_id ON sent_notices (recipient_id);
CREATE INDEX ix_sent_notices_settled_at ON sent_notices (settled_at);
CREATE UNIQUE INDEX ix_session_feedback_check_in_id ON session_feedback (check_in_id);
CREATE INDEX ix_session_feedback_mentorship_id_person_id ON session_feedback (mentorship_id, person_id);
CREATE INDEX ix_session_feedback_person_id ON session_feedback (person_id);
CREATE INDEX ix_shortlists_person_id ON shortlists (person_id);
CREATE UNIQUE INDEX ix_shortlists_round_id_person_id ON shortlists (round_id, person_id);
CREATE UNIQUE INDEX ix_suggestion_rounds_one_open ON suggestion_rounds (cohort_id) WHERE state = 'Open';
CREATE INDEX ix_suggestion_rounds_state_closes_at ON suggestion_rounds (state, closes_at);

-- What the log knows was said, or was not to be said; it cannot be planned again. Checked after the insert, which has
-- waited for whoever is moving the same key to the log, so that no moment is left between the two tables.
CREATE FUNCTION refuse_settled_notices() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF EXISTS (SELECT FROM fresh JOIN sent_notices USING (dedup_key)) THEN
        RAISE unique_violation USING
            MESSAGE = 'A notice of this key was settled before.', CONSTRAINT = 'ix_sent_notices_dedup_key';
    END IF;
    RETURN NULL;
END $$;

CREATE TRIGGER refuse_settled_notices AFTER INSERT ON notices
    REFERENCING NEW TABLE AS fresh FOR EACH STATEMENT EXECUTE FUNCTION refuse_settled_notices();

-- What was laid aside for somebody who could not be reached is due again when they are back.
CREATE FUNCTION hold_no_longer() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    UPDATE notices SET is_held = false WHERE recipient_id = NEW.id AND is_held;
    RETURN NULL;
END $$;

CREATE TRIGGER hold_no_longer AFTER UPDATE OF reachability ON people
    FOR EACH ROW WHEN (NEW.reachability = 'Reachable' AND OLD.reachability <> 'Reachable')
    EXECUTE FUNCTION hold_no_longer();

-- When something changes on which the time of a check-in depends, the planner looks again at once (PlanDueCheckIns). Kept
-- here and not in the use cases, so that no way of changing it, now or later, can be forgotten.
CREATE FUNCTION look_at_member() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    INSERT INTO check_in_looks (person_id, mentorship_id, look_at)
    VALUES (NEW.person_id, NEW.mentorship_id, '-infinity')
    ON CONFLICT (mentorship_id, person_id) DO UPDATE SET look_at = '-infinity';
    RETURN NULL;
END $$;

CREATE FUNCTION look_at_mentorship() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    INSERT INTO check_in_looks (person_id, mentorship_id, look_at)
    SELECT x.person_id, x.mentorship_id, '-infinity'
    FROM mentorship_members x JOIN mentorships m ON m.id = x.mentorship_id
    WHERE x.response = 'Accepted' AND m.state = 'Active' AND x.mentorship_id = NEW.id
    ON CONFLICT (mentorship_id, person_id) DO UPDATE SET look_at = '-infinity';
    RETURN NULL;
END $$;

CREATE FUNCTION look_at_person() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    INSERT INTO check_in_looks (person_id, mentorship_id, look_at)
    SELECT x.person_id, x.mentorship_id, '-infinity'
    FROM mentorship_members x JOIN mentorships m ON m.id = x.mentorship_id
    WHERE x.response = 'Accepted' AND m.state = 'Active'
      AND x.mentorship_id IN (SELECT own.mentorship_id FROM mentorship_members own WHERE own.person_id = NEW.id)
      AND (x.person_id = NEW.id OR x.awaits_choice)
    ON CONFLICT (mentorship_id, person_id) DO UPDATE SET look_at = '-infinity';
    RETURN NULL;
END $$;

CREATE FUNCTION look_at_enrolment() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    INSERT INTO check_in_looks (person_id, mentorship_id, look_at)
    SELECT x.person_id, x.mentorship_id, '-infinity'
    FROM mentorship_members x JOIN mentorships m ON m.id = x.mentorship_id
    WHERE x.response = 'Accepted' AND m.state = 'Active' AND x.person_id = NEW.person_id AND m.cohort_id = NEW.cohort_id
    ON CONFLICT (mentorship_id, person_id) DO UPDATE SET look_at = '-infinity';
    RETURN NULL;
END $$;

CREATE FUNCTION look_at_cohort() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    INSERT INTO check_in_looks (person_id, mentorship_id, look_at)
    SELECT x.person_id, x.mentorship_id, '-infinity'
    FROM mentorship_members x JOIN mentorships m ON m.id = x.mentorship_id
    WHERE x.response = 'Accepted' AND m.state = 'Active' AND m.cohort_id = NEW.id
    ON CONFLICT (mentorship_id, person_id) DO UPDATE SET look_at = '-infinity';
    RETURN NULL;
END $$;

CREATE TRIGGER look_at_member AFTER INSERT OR UPDATE OF response, awaits_choice ON mentorship_members
    FOR EACH ROW WHEN (NEW.response = 'Accepted') EXECUTE FUNCTION look_at_member();
CREATE TRIGGER look_at_mentorship AFTER UPDATE ON mentorships
    FOR EACH ROW
    WHEN ((OLD.state, OLD.active_since, OLD.resumed_at) IS DISTINCT FROM (NEW.state, NEW.active_since, NEW.resumed_at))
    EXECUTE FUNCTION look_at_mentorship();
CREATE TRIGGER look_at_person AFTER UPDATE ON people
    FOR EACH ROW
    WHEN ((OLD.zone_id, OLD.work_days, OLD.work_start, OLD.work_end, OLD.reachability, OLD.away_from, OLD.away_until,
           OLD.quiet_since)
        IS DISTINCT FROM (NEW.zone_id, NEW.work_days, NEW.work_start, NEW.work_end, NEW.reachability, NEW.away_from,
           NEW.away_until, NEW.quiet_since))
    EXECUTE FUNCTION look_at_person();
CREATE TRIGGER look_at_enrolment AFTER UPDATE ON enrolments
    FOR EACH ROW WHEN (OLD.state IS DISTINCT FROM NEW.state) EXECUTE FUNCTION look_at_enrolment();
CREATE TRIGGER look_at_cohort AFTER UPDATE ON cohorts
    FOR EACH ROW WHEN ((OLD.state, OLD.policy) IS DISTINCT FROM (NEW.state, NEW.policy)) EXECUTE FUNCTION look_at_cohort();
