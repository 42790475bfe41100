using MentorBot.Domain.CheckIns;
using MentorBot.Domain.Shared;
using Microsoft.EntityFrameworkCore;

namespace MentorBot.Domain.Store.Sql;

/// <summary>The last few check-ins of each of many people.</summary>
/// <remarks>SQL, because EF Core would number all of somebody's check-ins instead of taking the last by index.</remarks>
internal static class PastPrompts
{
    /// <summary>Each person's check-ins with their nudges, latest first.</summary>
    public static async Task<IEnumerable<PastPrompt>> PastCheckInsAsync(
        this MentorStore store,
        IReadOnlyList<PersonId> people,
        PromptBudget budget,
        CancellationToken cancellation
    )
    {
        // Enough rows for one week's budget: a nudge can fall into a later week than its check-in, and nobody gets more
        // prompts a week than the budget allows.
        var most = Math.Max(PromptHistory.Patience, 4 * budget.PerWeek);
        var ids = people.Select(p => p.Value).ToArray();
        var rows = await store
            .Database.SqlQuery<PromptRow>(
                $"""
                SELECT c.person_id AS "Person", c.asked_at AS "AskedAt", c.nudged_at AS "NudgedAt",
                       c.state = 'Asked' AS "IsUnanswered"
                FROM unnest({ids}) AS p (id)
                CROSS JOIN LATERAL (
                    SELECT person_id, asked_at, nudged_at, state FROM check_ins
                    WHERE person_id = p.id AND asked_at IS NOT NULL
                    ORDER BY asked_at DESC LIMIT {most}) AS c
                """
            )
            .ToListAsync(cancellation);
        return rows.Select(r => r.Prompt);
    }

    private sealed record PromptRow(Guid Person, DateTimeOffset AskedAt, DateTimeOffset? NudgedAt, bool IsUnanswered)
    {
        public PastPrompt Prompt => new(new PersonId(Person), AskedAt, NudgedAt, IsUnanswered);
    }
}
