using MentorBot.Domain.Notices;
using MentorBot.Domain.Shared;
using MentorBot.Domain.Store;
using Microsoft.EntityFrameworkCore;

namespace MentorBot.Domain.CheckIns;

/// <summary>
/// Decides, just before prompts are sent, which of them come too soon after another one or are one too many for the week. Each was
/// planned by <see cref="PromptRoom"/>, but an outage, an absence or a backlog may have moved it next to others.
/// </summary>
public sealed class PromptGate(MentorStore store, PromptBudget budget)
{
    /// <summary>No week of anybody's calendar began earlier.</summary>
    private static readonly TimeSpan Lookback = TimeSpan.FromDays(8);

    private static readonly IReadOnlyList<NoticeKind> Kinds = Prompts.KindsOf(
        PromptRule.Budgeted,
        PromptRule.Urgent,
        PromptRule.Timed
    );

    /// <returns>
    /// When to look again at those of the given notices that must wait; asks nothing when none of them is a prompt.
    /// </returns>
    public async Task<IReadOnlyDictionary<NoticeId, DateTimeOffset>> RunAsync(
        IReadOnlyCollection<ClaimedNotice> notices,
        DateTimeOffset now,
        CancellationToken cancellation
    )
    {
        var prompts = notices.Where(n => Prompts.Of(n.Kind) is PromptRule.Budgeted or PromptRule.Urgent).ToList();
        if (prompts.Count == 0)
        {
            return new Dictionary<NoticeId, DateTimeOffset>();
        }

        var said = await SaidAsync([.. prompts.Select(n => n.Recipient).Distinct()], now, cancellation);
        return prompts
            .Select(n => (n.Id, At: MomentOf(n, [.. said[n.Recipient]], now)))
            .Where(one => one.At > now)
            .ToDictionary(one => one.Id, one => one.At);
    }

    /// <summary>A message that may have arrived counts: most often it has.</summary>
    private async Task<ILookup<PersonId, SaidPrompt>> SaidAsync(
        List<PersonId> people,
        DateTimeOffset now,
        CancellationToken cancellation
    )
    {
        var since = now - Lookback;
        var sent = store
            .SentNotices.Where(s => people.Contains(s.RecipientId) && Kinds.Contains(s.Kind))
            .Where(s => s.Outcome == NoticeEnding.Sent && s.SettledAt > since)
            .Select(s => new SaidPrompt(s.RecipientId, s.Kind, s.SubjectId, s.SettledAt));
        var parked = store
            .Notices.Where(n => people.Contains(n.RecipientId) && Kinds.Contains(n.Kind))
            .Where(n => n.State == NoticeState.Ambiguous && n.SettledAt > since)
            .Select(n => new SaidPrompt(n.RecipientId, n.Kind, n.SubjectId, n.SettledAt!.Value));
        var said = await sent.ToListAsync(cancellation);
        said.AddRange(await parked.ToListAsync(cancellation));
        return said.ToLookup(one => one.Person);
    }

    private DateTimeOffset MomentOf(ClaimedNotice notice, List<SaidPrompt> said, DateTimeOffset now)
    {
        var free = said.Where(one => one.At > now - budget.Gap && one.At <= now)
            .Select(one => one.At + budget.Gap)
            .Append(now)
            .Max();
        return Prompts.Of(notice.Kind) != PromptRule.Urgent ? Later(free, NextWeek(notice, said, now))
            : free < notice.ExpiresAt ? free
            : now;
    }

    /// <summary>
    /// Now, if the week has room. What is asked again because its reader wished so was counted when it was asked first.
    /// </summary>
    private DateTimeOffset NextWeek(ClaimedNotice notice, List<SaidPrompt> said, DateTimeOffset now)
    {
        var week = PromptWeek.Of(notice.Hours.Working, now);
        var used = said.Where(one => Prompts.Of(one.Kind) == PromptRule.Budgeted)
            .Where(one => one.At >= week.Starts && one.At < week.Ends)
            .Select(one => (one.Kind, one.Subject))
            .ToHashSet();
        return used.Contains((notice.Kind, notice.SubjectId)) || used.Count < budget.PerWeek ? now : week.Next;
    }

    private static DateTimeOffset Later(DateTimeOffset one, DateTimeOffset other) => one > other ? one : other;

    private sealed record SaidPrompt(PersonId Person, NoticeKind Kind, Guid Subject, DateTimeOffset At);
}
