using MentorBot.Domain.CheckIns;
using MentorBot.Domain.Notices;
using MentorBot.Domain.Shared;
using MentorBot.Domain.Store;
using MentorBot.Domain.Store.Sql;
using Microsoft.EntityFrameworkCore;

namespace MentorBot.Domain.Sessions;

/// <summary>
/// What is left of people's weekly prompts for reminders of sessions: check-ins, nudges and reminders of the same week count.
/// </summary>
internal sealed class PromptRoom(
    PromptBudget budget,
    ILookup<PersonId, PastPrompt> prompts,
    ILookup<PersonId, DateTimeOffset> reminders
)
{
    private static readonly TimeSpan Lookback = TimeSpan.FromDays(8);
    private readonly Dictionary<(PersonId, DateTimeOffset Week), int> used = [];

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
            .SentNotices.Where(n => people.Contains(n.RecipientId) && n.Kind == NoticeKind.SessionReminder)
            .Where(n => n.Outcome == NoticeEnding.Sent && n.SettledAt > since)
            .Select(n => new { n.RecipientId, At = n.SettledAt });
        var waiting = store
            .Notices.Where(n => people.Contains(n.RecipientId) && n.Kind == NoticeKind.SessionReminder)
            .Select(n => new { n.RecipientId, At = n.NotBefore });
        var before = await sent.Concat(waiting).ToListAsync(cancellation);
        return new(
            budget,
            await store.PastPromptsAsync(people, budget, cancellation),
            before.ToLookup(n => n.RecipientId, n => n.At)
        );
    }

    /// <summary>Takes one of the week's prompts; false if none is left.</summary>
    public bool Takes(PersonId person, WorkingTime working, DateTimeOffset at)
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
