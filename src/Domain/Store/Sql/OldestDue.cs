using Microsoft.EntityFrameworkCore;

namespace MentorBot.Domain.Store.Sql;

internal static class OldestDue
{
    /// <summary>
    /// When the longest-waiting notice fell due; null if nothing is due for anybody who can be reached, or
    /// all messages are stopped. Scans the index
    /// of due notices as claims do (see <see cref="OutboxSql.Claim"/>) and stops at the first match in each priority.
    /// SQL, because EF Core knows no CASE that the query planner cannot see through.
    /// </summary>
    public static Task<DateTimeOffset?> OldestDueAsync(
        this MentorStore store,
        DateTimeOffset now,
        CancellationToken cancellation
    )
    {
        var moment = now.ToUniversalTime();
        return store
            .Database.SqlQuery<DateTimeOffset?>(
                $"""
                SELECT min(due.not_before) AS "Value" FROM (
                    SELECT first.not_before
                    FROM unnest(ARRAY[0, 1, 2]) AS lane (priority)
                    CROSS JOIN LATERAL (
                        SELECT n.not_before FROM notices n
                        WHERE NOT EXISTS (SELECT 1 FROM message_stops) AND n.state = 'Pending' AND NOT n.is_held
                          AND n.priority = lane.priority AND n.not_before <= {moment} AND n.expires_at > {moment}
                          AND CASE WHEN (SELECT p.reachability FROM people p WHERE p.id = n.recipient_id) = 'Reachable'
                              THEN true ELSE false END
                        ORDER BY n.not_before, n.id
                        LIMIT 1
                    ) first
                    UNION ALL
                    SELECT n.not_before FROM notices n JOIN people p ON p.id = n.recipient_id
                    WHERE NOT EXISTS (SELECT 1 FROM message_stops)
                      AND n.state = 'Claimed' AND n.not_before <= {moment} AND n.expires_at > {moment}
                      AND p.reachability = 'Reachable'
                ) due
                """
            )
            .SingleAsync(cancellation);
    }
}
