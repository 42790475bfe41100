using MentorBot.Domain.Shared;
using MentorBot.Domain.Store;
using MentorBot.Domain.Store.Sql;
using Microsoft.EntityFrameworkCore;

namespace MentorBot.Domain.CheckIns;

/// <summary>
/// Earlier prompts of the people whose check-ins are due, and what is already known about their meetings without
/// asking.
/// </summary>
internal sealed class PromptHistory(
    ILookup<PersonId, PastPrompt> prompts,
    IReadOnlySet<(MentorshipId, int Occurrence)> notMet
)
{
    /// <summary>
    /// After this many prompts in a row without an answer, the bot asks whether the person is still there (convention).
    /// </summary>
    public const int Patience = 3;

    public bool KnowsNotMet(DueMember due) => notMet.Contains((due.Member.Mentorship, due.Due!.Value.Number));

    public bool IsSilent(DueMember due)
    {
        var unanswered = prompts[due.Member.Person].Take(Patience).Where(p => p.IsUnanswered).ToList();
        return unanswered.Count == Patience && unanswered.TrueForAll(p => !(p.AskedAt < due.Member.HeardAt));
    }

    public int PromptsIn(PromptWeek week, DueMember due) => PromptsIn(week, prompts[due.Member.Person]);

    /// <summary>Counts the check-ins and nudges that went out, or will go out, in that week.</summary>
    public static int PromptsIn(PromptWeek week, IEnumerable<PastPrompt> prompts)
    {
        return prompts.Sum(p => Counts(p.AskedAt) + Counts(p.NudgedAt));

        int Counts(DateTimeOffset? at) => at >= week.Starts && at < week.Ends ? 1 : 0;
    }
}

/// <summary>A check-in that the person was asked.</summary>
internal sealed record PastPrompt(PersonId Person, DateTimeOffset AskedAt, DateTimeOffset? NudgedAt, bool IsUnanswered);

internal static class PromptHistoryReader
{
    public static async Task<PromptHistory> AskedBeforeAsync(
        this MentorStore store,
        IReadOnlyList<DueMember> due,
        PromptBudget budget,
        CancellationToken cancellation
    )
    {
        var people = due.Select(d => d.Member.Person).Distinct().ToList();
        var prompts = await store.PastPromptsAsync(people, budget, cancellation);
        var mentorships = due.Select(d => d.Member.Mentorship).Distinct().ToList();
        var known = await store
            .KnownNotToHaveMet()
            .Where(c => mentorships.Contains(c.MentorshipId))
            .Select(c => new { c.MentorshipId, c.Occurrence })
            .ToListAsync(cancellation);
        return new(prompts, known.Select(c => (c.MentorshipId, c.Occurrence)).ToHashSet());
    }
}
