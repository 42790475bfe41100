namespace MentorBot.Domain.Store.Sql;

/// <summary>
/// The statements of the outbox. SQL, because EF Core has no <c>SKIP LOCKED</c>, no update that returns its rows, and no
/// database clock. Every message needs <see cref="Claim"/> and <see cref="Settle"/>: both touch only the rows they name,
/// through indexes. They are planned on every execution, because a cached plan made while the tables were almost empty
/// would scan them in full later.
/// </summary>
internal static class OutboxSql
{
    /// <summary>
    /// Claims for owner <c>$1</c> at most <c>$2</c> notices with a lease of <c>$3</c>, as due at <c>$4</c>: first those
    /// whose lease has run out, then by priority and age; nothing while all messages are stopped. It walks the index of due notices and stops when it has
    /// enough. Conditions on a candidate are scalar subqueries, answered by index for that one row, where joins would
    /// be evaluated for all rows first. The CASE expressions hide their selectivity from the planner, which would
    /// otherwise expect few matches and sort everything that is due.
    /// </summary>
    /// <remarks>
    /// First in line for a person is a notice already claimed or tried, so that nothing overtakes it, then the one due
    /// first. Due and expiry times are compared with the given time; leases and rate limits with the database's clock,
    /// which all nodes share.
    /// </remarks>
    public const string Claim = """
        WITH lost AS MATERIALIZED (
            SELECT n.id FROM notices n
            WHERE NOT EXISTS (SELECT 1 FROM message_stops)
              AND n.state = 'Claimed' AND n.lease_until < statement_timestamp() AND n.expires_at > $4
              AND (SELECT p.reachability FROM people p WHERE p.id = n.recipient_id) = 'Reachable'
            LIMIT $2
            FOR UPDATE SKIP LOCKED
        ), due AS MATERIALIZED (
            SELECT first.id
            FROM unnest('{0,1,2}'::int[]) AS lane(priority)
            CROSS JOIN LATERAL (
                SELECT n.id FROM notices n
                WHERE NOT EXISTS (SELECT 1 FROM message_stops)
                  AND n.state = 'Pending' AND NOT n.is_held
                  AND n.priority = lane.priority AND n.not_before <= $4 AND n.expires_at > $4
                  AND CASE WHEN (SELECT p.reachability FROM people p WHERE p.id = n.recipient_id) = 'Reachable'
                      THEN true ELSE false END
                  AND coalesce((
                    SELECT l.paced_until <= clock_timestamp()
                       AND l.hour_until <= clock_timestamp() + interval '1 hour'
                       AND coalesce(l.blocked_until <= $4, true)
                    FROM chat_rate_limits l WHERE l.person_id = n.recipient_id), true)
                  AND CASE WHEN n.id = (
                    SELECT b.id FROM notices b
                    WHERE b.recipient_id = n.recipient_id AND b.state IN ('Pending', 'Claimed')
                      AND (b.not_before <= $4 OR b.state = 'Claimed' OR b.last_error IS NOT NULL)
                      AND (b.expires_at > $4 OR b.lease_until > clock_timestamp())
                    ORDER BY CASE WHEN b.state = 'Claimed' THEN 0 WHEN b.last_error IS NOT NULL THEN 1 ELSE 2 END,
                             b.not_before, b.priority, b.id
                    LIMIT 1) THEN true ELSE false END
                ORDER BY n.not_before, n.id
                LIMIT $2
                FOR UPDATE OF n SKIP LOCKED
            ) first
            LIMIT $2
        ), taken AS (
            UPDATE notices n
            SET state = 'Claimed', claimed_by = $1, lease_until = clock_timestamp() + $3
            FROM (SELECT id FROM lost UNION ALL SELECT id FROM due LIMIT $2) t
            WHERE n.id = t.id
            RETURNING n.id, n.kind, n.recipient_id, n.subject_id, n.attempts, n.lease_until, n.priority, n.not_before,
                      n.expires_at, n.may_have_arrived
        )
        SELECT t.id, t.kind, t.recipient_id, t.subject_id, t.attempts, t.lease_until,
               p.locale, c.service_url, c.conversation_id, c.user_id, t.expires_at, c.seen_at,
               p.zone_id, p.work_days, p.work_start, p.work_end, p.away_from, p.away_until, t.may_have_arrived,
               p.missing_since IS NOT NULL
        FROM taken t
        JOIN people p ON p.id = t.recipient_id
        LEFT JOIN personal_chats c ON c.person_id = t.recipient_id
        ORDER BY t.priority, t.not_before, t.id
        """;

    /// <summary>
    /// Records outcomes, each only if its sender still holds the lease under which it sent. Sent and dropped notices
    /// move to the log, the others stay, and every attempt advances the rate limit of its chat. A notice that was not
    /// attempted, because its recipient must not be messaged now, records no error and advances nothing. Parameters:
    /// arrays <c>$1</c> to <c>$9</c> with id, owner, lease, state or ending, error, activity id, retry time, attempts
    /// to add, and whether it may have been delivered; <c>$10</c> the minimum gap in a chat; <c>$11</c> the time.
    /// Returns the ids that were recorded.
    /// </summary>
    /// <remarks>
    /// Only claimed notices have an owner and a lease. A condition on the state is left out on purpose: with it, the
    /// planner would compare all claimed notices with all outcomes instead of looking up each by id.
    /// </remarks>
    public const string Settle = """
        WITH told AS (
            SELECT * FROM unnest($1, $2, $3, $4, $5, $6, $7, $8, $9)
                AS t(id, owner, lease, outcome, error, activity, again_at, attempts, may_have_arrived)
        ), gone AS (
            DELETE FROM notices n USING told t
            WHERE n.id = t.id AND n.claimed_by = t.owner AND n.lease_until = t.lease
              AND t.outcome IN ('Sent', 'Dropped')
            RETURNING n.id, n.dedup_key, n.kind, n.recipient_id, n.subject_id,
                      t.activity, t.outcome, coalesce(t.error, n.last_error) AS error
        ), logged AS (
            INSERT INTO sent_notices
                (id, dedup_key, kind, recipient_id, subject_id, activity_id, outcome, error, settled_at)
            SELECT id, dedup_key, kind, recipient_id, subject_id, activity, outcome, error, $11 FROM gone
            ON CONFLICT DO NOTHING
        ), kept AS (
            UPDATE notices n
            SET state = t.outcome, last_error = t.error, attempts = n.attempts + t.attempts,
                may_have_arrived = n.may_have_arrived OR t.may_have_arrived,
                not_before = coalesce(t.again_at, n.not_before),
                settled_at = CASE WHEN t.outcome = 'Pending' THEN NULL ELSE $11 END,
                claimed_by = NULL, lease_until = NULL
            FROM told t
            WHERE n.id = t.id AND n.claimed_by = t.owner AND n.lease_until = t.lease
              AND t.outcome NOT IN ('Sent', 'Dropped')
            RETURNING n.id, n.recipient_id, n.last_error, CASE WHEN t.attempts = 0 THEN t.again_at END AS blocked_until
        ), paced AS (
            INSERT INTO chat_rate_limits AS l (person_id, paced_until, hour_until, blocked_until)
            SELECT recipient_id, clock_timestamp() + $10, clock_timestamp() + interval '4 s', max(blocked_until)
            FROM (SELECT recipient_id, NULL::timestamptz AS blocked_until FROM gone WHERE outcome = 'Sent'
                  UNION ALL SELECT recipient_id, blocked_until FROM kept WHERE last_error IS NOT NULL) said
            GROUP BY recipient_id
            ON CONFLICT (person_id) DO UPDATE
            SET paced_until = greatest(l.paced_until, excluded.paced_until),
                hour_until = greatest(l.hour_until, clock_timestamp()) + interval '4 s',
                blocked_until = greatest(l.blocked_until, excluded.blocked_until)
        )
        SELECT id FROM gone UNION ALL SELECT id FROM kept
        """;

    /// <summary>
    /// Lays aside at most <paramref name="most"/> notices that are due for people who cannot be reached. The people's rows are
    /// locked meanwhile: whoever comes back at that moment waits, and then takes up what was laid aside. Who is away is found
    /// first: a Monday's notices, of which the server does not know yet how many they are, are then read through once.
    /// </summary>
    public static FormattableString HoldUnreachable(DateTimeOffset now, int most) =>
        $"""
            WITH away AS MATERIALIZED (
                SELECT id FROM people WHERE reachability <> 'Reachable'
            ), theirs AS MATERIALIZED (
                SELECT n.id FROM notices n JOIN away ON away.id = n.recipient_id
                WHERE n.state = 'Pending' AND NOT n.is_held AND n.not_before <= {now.ToUniversalTime()}
                LIMIT {most}
            ), locked AS MATERIALIZED (
                SELECT n.id FROM theirs JOIN notices n USING (id) JOIN people p ON p.id = n.recipient_id
                WHERE n.state = 'Pending' AND NOT n.is_held AND p.reachability <> 'Reachable'
                FOR UPDATE OF n SKIP LOCKED
                FOR SHARE OF p SKIP LOCKED
            )
            UPDATE notices n SET is_held = true FROM locked WHERE n.id = locked.id
            """;

    /// <summary>Moves at most <paramref name="most"/> notices whose time is over to the log.</summary>
    public static FormattableString DropExpired(DateTimeOffset now, int most)
    {
        var moment = now.ToUniversalTime();
        return $"""
            WITH late AS (
                SELECT id FROM notices
                WHERE expires_at <= {moment}
                  AND (state = 'Pending' OR (state = 'Claimed' AND lease_until < clock_timestamp()))
                LIMIT {most}
                FOR UPDATE SKIP LOCKED
            ), gone AS (
                DELETE FROM notices n USING late WHERE n.id = late.id RETURNING n.*
            )
            INSERT INTO sent_notices (id, dedup_key, kind, recipient_id, subject_id, outcome, error, settled_at)
            SELECT id, dedup_key, kind, recipient_id, subject_id, 'Dropped', coalesce(last_error, 'Expired'), {moment}
            FROM gone
            ON CONFLICT DO NOTHING
            """;
    }

    /// <summary>How many notices of each state and priority there are, and the dead rows that PostgreSQL has counted.</summary>
    public static FormattableString Backlog =>
        $"""
            SELECT 'Open' AS about, state AS name, priority, count(*)::float8 AS value
            FROM notices GROUP BY state, priority
            UNION ALL
            SELECT 'DeadRows', relname::text, 0, n_dead_tup::float8
            FROM pg_stat_user_tables
            WHERE schemaname = current_schema() AND relname IN ('notices', 'sent_notices', 'check_ins')
            """;
}
