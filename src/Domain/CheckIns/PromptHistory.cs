using MentorBot.Domain.Notices;
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
    PromptRoom room,
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
        var unanswered = prompts[due.Member.Person]
            .Where(p => p.IsCheckIn)
            .Take(Patience)
            .Where(p => p.IsUnanswered)
            .ToList();
        return unanswered.Count == Patience && unanswered.TrueForAll(p => !(p.AskedAt < due.Member.HeardAt));
    }

    /// <summary>Takes one of the prompts of the week in which the moment lies; null if none is left in it.</summary>
    public DateTimeOffset? TakePrompt(DueMember due, DateTimeOffset at) =>
        room.Take(due.Member.Person, due.Member.Hours, at, room.WeekOf(due.Member.Hours.Working, at).Ends);

    /// <summary>When to look again at somebody who has had all prompts of the week in which the moment lies.</summary>
    public DateTimeOffset NextWeek(DueMember due, DateTimeOffset at) => room.WeekOf(due.Member.Hours.Working, at).Next;
}

/// <summary>A prompt that went out or will: a check-in with its nudge, or anything else that asks.</summary>
internal sealed record PastPrompt(PersonId Person, DateTimeOffset AskedAt, DateTimeOffset? NudgedAt, bool IsUnanswered)
{
    /// <summary>Null for a check-in.</summary>
    public NoticeKind? Kind { get; init; }

    public bool IsCheckIn => Kind is null;

    /// <summary>Whether it is one of the week's prompts.</summary>
    public bool Counts => Kind is not { } kind || Prompts.Of(kind) == PromptRule.Budgeted;

    public IEnumerable<DateTimeOffset> Moments => NudgedAt is { } nudged ? [AskedAt, nudged] : [AskedAt];
}

internal static class PromptHistoryReader
{
    /// <summary>A week, and a day for those whose calendar is ahead.</summary>
    private static readonly TimeSpan Lookback = TimeSpan.FromDays(8);

    /// <summary>Check-ins and their nudges are counted where they are planned, not where they are sent.</summary>
    private static readonly IReadOnlyList<NoticeKind> Others =
    [
        .. Prompts
            .KindsOf(PromptRule.Budgeted, PromptRule.Urgent, PromptRule.Timed)
            .Where(kind => kind is not (NoticeKind.CheckIn or NoticeKind.CheckInNudge)),
    ];

    /// <summary>Each person's prompts, the check-ins among them latest first.</summary>
    public static async Task<ILookup<PersonId, PastPrompt>> PastPromptsAsync(
        this MentorStore store,
        IReadOnlyList<PersonId> people,
        PromptBudget budget,
        DateTimeOffset now,
        CancellationToken cancellation
    )
    {
        var since = now - Lookback;
        var sent = store
            .SentNotices.Where(n => people.Contains(n.RecipientId) && Others.Contains(n.Kind))
            .Where(n => n.Outcome == NoticeEnding.Sent && n.SettledAt > since)
            .Select(n => new
            {
                n.RecipientId,
                n.Kind,
                At = n.SettledAt,
            });
        var waiting = store
            .Notices.Where(n => people.Contains(n.RecipientId) && Others.Contains(n.Kind))
            .Select(n => new
            {
                n.RecipientId,
                n.Kind,
                At = n.NotBefore,
            });
        var asked = await store.PastCheckInsAsync(people, budget, cancellation);
        var others = await sent.Concat(waiting).ToListAsync(cancellation);
        return asked
            .Concat(others.Select(n => new PastPrompt(n.RecipientId, n.At, null, false) { Kind = n.Kind }))
            .ToLookup(prompt => prompt.Person);
    }

    public static async Task<PromptHistory> AskedBeforeAsync(
        this MentorStore store,
        IReadOnlyList<DueMember> due,
        PromptBudget budget,
        DateTimeOffset now,
        CancellationToken cancellation
    )
    {
        var people = due.Select(d => d.Member.Person).Distinct().ToList();
        var prompts = await store.PastPromptsAsync(people, budget, now, cancellation);
        var mentorships = due.Select(d => d.Member.Mentorship).Distinct().ToList();
        var known = await store
            .KnownNotToHaveMet()
            .Where(c => mentorships.Contains(c.MentorshipId))
            .Select(c => new { c.MentorshipId, c.Occurrence })
            .ToListAsync(cancellation);
        return new(
            prompts,
            new PromptRoom(budget, prompts),
            known.Select(c => (c.MentorshipId, c.Occurrence)).ToHashSet()
        );
    }
}
