namespace MentorBot.Domain.Notices;

/// <summary>
/// The two statements that every message costs. Each touches only the rows it names, by index. They are planned each time:
/// a plan kept from when the tables were all but empty would read them whole when they are full.
/// </summary>
internal static class OutboxSql
{
    /// <summary>
    /// Claims for <c>$1</c> at most <c>$2</c> notices for the time <c>$3</c>, as due at <c>$4</c>: first what a sender that
    /// is gone had claimed, then by priority and age. It walks the index of what is due and stops when it has enough. What
    /// is asked of each candidate is asked in scalar subqueries, which are answered by index for that one row: as joins
    /// they would be answered for all rows first. CASE hides from the planner how rare it takes the answers to be: it would
    /// expect to walk to the end anyway, and sort all that is due.
    /// </summary>
    /// <remarks>
    /// First in line of a person is what was claimed or tried already, so that nothing overtakes it, then what was due
    /// first. Due and expired are judged by the given time; leases and the pace by the database's clock, which all share.
    /// </remarks>
    public const string Claim = """
        WITH lost AS MATERIALIZED (
            SELECT n.id FROM notices n
            WHERE n.state = 'Claimed' AND n.lease_until < statement_timestamp() AND n.expires_at > $4
              AND (SELECT p.reachability FROM people p WHERE p.id = n.recipient_id) = 'Reachable'
            LIMIT $2
            FOR UPDATE SKIP LOCKED
        ), due AS MATERIALIZED (
            SELECT first.id
            FROM unnest('{0,1,2}'::int[]) AS lane(priority)
            CROSS JOIN LATERAL (
                SELECT n.id FROM notices n
                WHERE n.state = 'Pending' AND NOT n.is_held
                  AND n.priority = lane.priority AND n.not_before <= $4 AND n.expires_at > $4
                  AND CASE WHEN (SELECT p.reachability FROM people p WHERE p.id = n.recipient_id) = 'Reachable'
                      THEN true ELSE false END
                  AND coalesce((
                    SELECT l.paced_until <= clock_timestamp()
                       AND l.hour_until <= clock_timestamp() + interval '1 hour'
                       AND coalesce(l.blocked_until <= $4, true)
                    FROM chat_lanes l WHERE l.person_id = n.recipient_id), true)
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
               p.zone_id, p.work_days, p.work_start, p.work_end, p.away_from, p.away_until, t.may_have_arrived
        FROM taken t
        JOIN people p ON p.id = t.recipient_id
        LEFT JOIN personal_chats c ON c.person_id = t.recipient_id
        ORDER BY t.priority, t.not_before, t.id
        """;

    /// <summary>
    /// Writes outcomes down, each only where its sender still holds the lease it sent under: what was sent or dropped goes
    /// to the log, the rest stays, and what was said or refused moves the lane of its chat; what was never tried, because it is
    /// night where its person is, names no error and moves nothing. Arrays <c>$1</c> to <c>$9</c>:
    /// id, owner, lease, state or ending, error, activity id, when again, attempts to add, whether it may have arrived.
    /// <c>$10</c> the pace, <c>$11</c> the time. Answers with the ids that were written down.
    /// </summary>
    /// <remarks>
    /// Only what is claimed has an owner and a lease. The state is not asked for besides: the planner would then compare all
    /// that is claimed with all that is told, instead of looking up each by its id.
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
            INSERT INTO chat_lanes AS l (person_id, paced_until, hour_until, blocked_until)
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
}
