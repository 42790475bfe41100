using MentorBot.Domain.CheckIns;
using MentorBot.Domain.Notices;
using MentorBot.Domain.Shared;
using MentorBot.Domain.Store;
using MentorBot.Domain.Store.Sql;
using Microsoft.EntityFrameworkCore;

namespace MentorBot.Domain.Sessions;

/// <summary>
/// What is left of people's weekly prompts for reminders of sessions and bookings, and for what is asked at the end: check-ins, nudges and all
/// of these in the same week count.
/// </summary>
internal sealed class PromptRoom(
    PromptBudget budget,
    ILookup<PersonId, PastPrompt> prompts,
    ILookup<PersonId, DateTimeOffset> reminders
)
{
    /// <summary>Between two prompts to the same person.</summary>
    private static readonly TimeSpan Gap = TimeSpan.FromHours(1);

    private static readonly TimeSpan Lookback = TimeSpan.FromDays(8);

    /// <summary>Notices that ask for something, besides check-ins and their nudges.</summary>
    private static readonly NoticeKind[] Kinds =
    [
        NoticeKind.SessionReminder,
        NoticeKind.SlotReminder,
        NoticeKind.MissedYou,
        NoticeKind.CircleMergeAsked,
        NoticeKind.ClosingAsked,
    ];
    private readonly Dictionary<(PersonId, DateTimeOffset Week), int> used = [];
    private readonly HashSet<(PersonId Person, DateTimeOffset At)> taken = [];

    public static async Task<PromptRoom> ReadAsync(
        MentorStore store,
        List<PersonId> people,
        PromptBudget budget,
        DateTimeOffset now,
        CancellationToken cancellation
    )
    {
        var since = now - Lookback;
        var sent = store
            .SentNotices.Where(n => people.Contains(n.RecipientId) && Kinds.Contains(n.Kind))
            .Where(n => n.Outcome == NoticeEnding.Sent && n.SettledAt > since)
            .Select(n => new { n.RecipientId, At = n.SettledAt });
        var waiting = store
            .Notices.Where(n => people.Contains(n.RecipientId) && Kinds.Contains(n.Kind))
            .Select(n => new { n.RecipientId, At = n.NotBefore });
        var before = await sent.Concat(waiting).ToListAsync(cancellation);
        return new(
            budget,
            await store.PastPromptsAsync(people, budget, cancellation),
            before.ToLookup(n => n.RecipientId, n => n.At)
        );
    }

    /// <summary>Takes one of the week's prompts, an hour at least from all others.</summary>
    /// <param name="person">Who is prompted.</param>
    /// <param name="working">Their working hours.</param>
    /// <param name="from">The earliest moment.</param>
    /// <param name="before">By when it must be.</param>
    /// <returns>When the person may be prompted; null if not in time, or none of the week's prompts is left.</returns>
    public DateTimeOffset? Take(PersonId person, WorkingTime working, DateTimeOffset from, DateTimeOffset before)
    {
        var at = FreeFrom(person, from);
        if (at >= before || !TakesOneOf(person, working, at))
        {
            return null;
        }

        taken.Add((person, at));
        return at;
    }

    private DateTimeOffset FreeFrom(PersonId person, DateTimeOffset at)
    {
        var others = prompts[person]
            .SelectMany(p => new[] { p.AskedAt, p.NudgedAt })
            .OfType<DateTimeOffset>()
            .Concat(reminders[person])
            .Concat(taken.Where(one => one.Person == person).Select(one => one.At));
        return others.Order().Aggregate(at, (free, other) => (free - other).Duration() < Gap ? other + Gap : free);
    }

    private bool TakesOneOf(PersonId person, WorkingTime working, DateTimeOffset at)
    {
        var week = PromptWeek.Of(working, at);
        var before = used.TryGetValue((person, week.Starts), out var known)
            ? known
            : PromptHistory.PromptsIn(week, prompts[person])
                + reminders[person].Count(told => told >= week.Starts && told < week.Ends);
        if (before >= budget.PerWeek)
        {
            return false;
        }

        used[(person, week.Starts)] = before + 1;
        return true;
    }
}
