namespace MentorBot.Domain.Store.Sql;

/// <summary>
/// What became of the messages of each wave. SQL, because it compares whole sets: those who were to be told, from the tables
/// of check-ins and digests, with what the outbox and its log say of each. Whoever is in the first and not in the second is
/// counted too, so that a message that got lost would be seen.
/// </summary>
internal static class WaveSql
{
    /// <summary>
    /// One row for each wave since the given moment, the newest first: check-ins by cohort and week (of their Monday, UTC),
    /// digests by week, invitations by cohort. A person with several messages on one subject counts once, by the best of them.
    /// </summary>
    public static FormattableString Accounts(DateTimeOffset since)
    {
        var from = since.ToUniversalTime();
        return $"""
            WITH each AS (
                SELECT kind, subject_id, recipient_id, CASE WHEN outcome = 'Sent' THEN 0 ELSE 5 END AS class
                FROM sent_notices
                WHERE kind = 'CohortInvitation' OR (kind IN ('CheckIn', 'ManagerDigest') AND settled_at >= {from})
                UNION ALL
                SELECT n.kind, n.subject_id, n.recipient_id, CASE
                    WHEN n.state = 'Ambiguous' THEN 2
                    WHEN n.state = 'Dead' AND n.last_error = '403 InvalidBotApiHost' THEN 3
                    WHEN n.state = 'Dead' AND n.last_error ~ '^(403|404|NotInstalled)' THEN 4
                    WHEN n.state = 'Dead' THEN 3
                    WHEN p.reachability = 'Reachable' THEN 1
                    ELSE 4 END
                FROM notices n JOIN people p ON p.id = n.recipient_id
                WHERE n.kind IN ('CheckIn', 'ManagerDigest', 'CohortInvitation')
            ), said AS (
                SELECT kind, subject_id, recipient_id, min(class) AS class FROM each GROUP BY 1, 2, 3
            ), wave AS (
                SELECT 'CheckIn' AS kind, m.cohort_id AS cohort_id,
                       date_trunc('week', c.asked_at AT TIME ZONE 'UTC')::date AS week,
                       c.id AS subject_id, c.person_id AS recipient_id
                FROM check_ins c JOIN mentorships m ON m.id = c.mentorship_id
                WHERE c.asked_at >= date_trunc('week', {from} AT TIME ZONE 'UTC') AT TIME ZONE 'UTC'
                UNION ALL
                SELECT 'ManagerDigest', NULL, d.week, d.id, d.manager_id
                FROM manager_digests d WHERE d.created_at >= {from}
                UNION ALL
                SELECT 'CohortInvitation', s.subject_id, NULL, s.subject_id, s.recipient_id
                FROM said s WHERE s.kind = 'CohortInvitation'
            )
            SELECT w.kind AS kind, w.week AS week, c.name AS cohort, count(*)::int AS audience,
                   (count(*) FILTER (WHERE s.class = 0))::int AS sent,
                   (count(*) FILTER (WHERE s.class = 1))::int AS waiting,
                   (count(*) FILTER (WHERE s.class = 2))::int AS parked,
                   (count(*) FILTER (WHERE s.class = 3))::int AS refused,
                   (count(*) FILTER (WHERE s.class = 4))::int AS unreachable,
                   (count(*) FILTER (WHERE s.class = 5))::int AS withdrawn
            FROM wave w
            LEFT JOIN said s ON s.kind = w.kind AND s.subject_id = w.subject_id AND s.recipient_id = w.recipient_id
            LEFT JOIN cohorts c ON c.id = w.cohort_id
            GROUP BY w.kind, w.cohort_id, w.week, c.name, c.starts_at
            ORDER BY coalesce(w.week, c.starts_at::date) DESC, w.kind, c.name
            """;
    }
}
