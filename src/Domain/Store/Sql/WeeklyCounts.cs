using MentorBot.Domain.Shared;
using Microsoft.EntityFrameworkCore;

namespace MentorBot.Domain.Store.Sql;

/// <summary>Counts what happened in a cohort in each week, and by how many people.</summary>
/// <remarks>SQL, because EF Core cannot group by the week of a moment.</remarks>
internal static class WeeklyCounts
{
    /// <param name="before">A Monday, 00:00 UTC: what was written down since then is not counted.</param>
    public static Task<List<WeekRow>> WeeklyCountsAsync(
        this MentorStore store,
        CohortId cohort,
        DateTimeOffset before,
        CancellationToken cancellation
    ) =>
        store
            .Database.SqlQuery<WeekRow>(
                $"""
                WITH mine AS (SELECT id FROM mentorships WHERE cohort_id = {cohort.Value}),
                members AS (
                    SELECT m.mentorship_id, m.person_id FROM mentorship_members m
                    JOIN mine ON mine.id = m.mentorship_id WHERE m.response = 'Accepted'),
                happened AS (
                    SELECT 'Met' AS kind, s.settled_at AS at, s.id, m.person_id
                    FROM sessions s JOIN members m USING (mentorship_id) WHERE s.state = 'Held'
                    UNION ALL
                    SELECT 'GoalSet', g.created_at, g.id, coalesce(g.owner_id, m.person_id)
                    FROM goals g JOIN members m USING (mentorship_id)
                    UNION ALL
                    SELECT 'GoalReached', g.settled_at, g.id, coalesce(g.owner_id, m.person_id)
                    FROM goals g JOIN members m USING (mentorship_id) WHERE g.state = 'Reached')
                SELECT kind AS "Kind", date_trunc('week', at AT TIME ZONE 'UTC')::date AS "Week",
                    count(DISTINCT id)::int AS "Count", count(DISTINCT person_id)::int AS "People"
                FROM happened WHERE at < {before.UtcDateTime}
                GROUP BY 1, 2 ORDER BY 2
                """
            )
            .ToListAsync(cancellation);
}

/// <summary>How often something happened in a week, and how many people it is about.</summary>
/// <param name="Kind"><c>Met</c>, <c>GoalSet</c> or <c>GoalReached</c>.</param>
/// <param name="Week">Its Monday.</param>
internal sealed record WeekRow(string Kind, DateOnly Week, int Count, int People);
