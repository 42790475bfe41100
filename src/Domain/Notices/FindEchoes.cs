using MentorBot.Domain.Shared;
using MentorBot.Domain.Store;
using Microsoft.EntityFrameworkCore;

namespace MentorBot.Domain.Notices;

/// <summary>
/// Finds reminders that would say what their person has just been told. What is reminded of may have been sent late, after an
/// outage or an absence, and the reminder was planned by when it should have been.
/// </summary>
public sealed class FindEchoes(MentorStore store)
{
    /// <summary>A reminder that comes sooner than this after what it reminds of is dropped (convention).</summary>
    public static readonly TimeSpan TooSoon = TimeSpan.FromHours(18);

    private static readonly Dictionary<NoticeKind, NoticeKind> Reminded = new()
    {
        [NoticeKind.ProposalReminder] = NoticeKind.Proposal,
        [NoticeKind.SuggestionsReminder] = NoticeKind.Suggestions,
        [NoticeKind.CheckInNudge] = NoticeKind.CheckIn,
    };

    /// <returns>Of the given notices, those to drop; asks nothing when none of them is a reminder.</returns>
    public async Task<IReadOnlySet<NoticeId>> RunAsync(
        IReadOnlyList<ClaimedNotice> notices,
        DateTimeOffset now,
        CancellationToken cancellation
    )
    {
        var reminders = notices.Where(n => Reminded.ContainsKey(n.Kind)).ToList();
        if (reminders.Count == 0)
        {
            return new HashSet<NoticeId>();
        }

        var (people, since) = (reminders.ConvertAll(n => n.Recipient), now - TooSoon);
        var kinds = Reminded.Values.ToList();
        var said = await store
            .SentNotices.Where(s => people.Contains(s.RecipientId) && kinds.Contains(s.Kind))
            .Where(s => s.Outcome == NoticeEnding.Sent && s.SettledAt > since)
            .Select(s => new
            {
                s.RecipientId,
                s.Kind,
                s.SubjectId,
            })
            .ToListAsync(cancellation);
        var lately = said.Select(s => (s.RecipientId, s.Kind, s.SubjectId)).ToHashSet();
        return reminders
            .Where(n => lately.Contains((n.Recipient, Reminded[n.Kind], n.SubjectId)))
            .Select(n => n.Id)
            .ToHashSet();
    }
}
