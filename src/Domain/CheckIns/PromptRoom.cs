using MentorBot.Domain.Shared;
using MentorBot.Domain.Store;

namespace MentorBot.Domain.CheckIns;

/// <summary>
/// When people may be prompted, for everything that is planned: in their hours, an hour at least from every other prompt, and no
/// more often in a week than the budget allows. What is sent later than planned is held to the same by <see cref="PromptGate"/>.
/// </summary>
internal sealed class PromptRoom(PromptBudget budget, ILookup<PersonId, PastPrompt> past)
{
    private readonly Dictionary<PersonId, List<(DateTimeOffset At, bool Counts)>> taken = [];
    private readonly Dictionary<(WorkingTime, DateTimeOffset), PromptWeek> weeks = [];

    public static async Task<PromptRoom> ReadAsync(
        MentorStore store,
        IReadOnlyList<PersonId> people,
        PromptBudget budget,
        DateTimeOffset now,
        CancellationToken cancellation
    ) => new(budget, await store.PastPromptsAsync(people, budget, now, cancellation));

    /// <summary>Takes one of the week's prompts or, if none is left, one of the next week's.</summary>
    /// <param name="person">Who is prompted.</param>
    /// <param name="hours">When they may be written to.</param>
    /// <param name="from">The earliest moment.</param>
    /// <param name="before">By when it must be.</param>
    /// <returns>When the person may be prompted; null if not in time.</returns>
    public DateTimeOffset? Take(PersonId person, SendingHours hours, DateTimeOffset from, DateTimeOffset before)
    {
        var others = OthersOf(person);
        var at = FreeFrom(others, hours, from);
        while (at < before)
        {
            var week = WeekOf(hours.Working, at);
            if (others.Count(o => o.Counts && o.At >= week.Starts && o.At < week.Ends) < budget.PerWeek)
            {
                others.Add((at, true));
                return at;
            }

            at = FreeFrom(others, hours, week.Next);
        }

        return null;
    }

    /// <summary>For what is too urgent for the budget: an hour from all others is all that is asked of it.</summary>
    public DateTimeOffset Space(PersonId person, SendingHours hours, DateTimeOffset from)
    {
        var others = OthersOf(person);
        var at = FreeFrom(others, hours, from);
        others.Add((at, false));
        return at;
    }

    public PromptWeek WeekOf(WorkingTime working, DateTimeOffset at) =>
        weeks.TryGetValue((working, at), out var known) ? known : weeks[(working, at)] = PromptWeek.Of(working, at);

    private List<(DateTimeOffset At, bool Counts)> OthersOf(PersonId person) =>
        taken.TryGetValue(person, out var known)
            ? known
            : taken[person] = [.. past[person].SelectMany(p => p.Moments, (p, at) => (at, p.Counts))];

    /// <summary>Ends, because each step is later than the one before it and there are only so many others.</summary>
    private DateTimeOffset FreeFrom(
        List<(DateTimeOffset At, bool Counts)> others,
        SendingHours hours,
        DateTimeOffset from
    )
    {
        var at = hours.NextMoment(from);
        while (others.Exists(o => (at - o.At).Duration() < budget.Gap))
        {
            var last = others.FindAll(o => (at - o.At).Duration() < budget.Gap).Max(o => o.At);
            at = hours.NextMoment(last + budget.Gap);
        }

        return at;
    }
}
