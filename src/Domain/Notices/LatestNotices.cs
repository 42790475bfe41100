using MentorBot.Domain.Store;
using Microsoft.EntityFrameworkCore;

namespace MentorBot.Domain.Notices;

/// <summary>Keeps somebody who changes one thing many times from sending as many messages about it.</summary>
internal static class LatestNotices
{
    /// <summary>
    /// Adds notices of the newest state of something. One that is not sent yet about the same thing, to the same person, stands for
    /// the new one, because its card is made from the state at the time of sending. A sender that claims it at this moment makes
    /// the save fail with <see cref="ConcurrencyConflictException"/>, and the change runs again and finds it sent.
    /// </summary>
    public static async Task TellLatestAsync(
        this MentorStore store,
        IReadOnlyList<Notice> notices,
        CancellationToken cancellation
    )
    {
        var waiting = await store.WaitingAboutAsync(notices, cancellation);
        foreach (var notice in notices)
        {
            if (waiting.Find(other => AreAboutOneThing(other, notice)) is not { } known)
            {
                store.Notices.Add(notice);
                continue;
            }

            known.StandFor(notice);
            // Written even if nothing changed: only a row that is written is checked for a claim.
            store.Entry(known).Property(n => n.ExpiresAt).IsModified = true;
        }
    }

    private static bool AreAboutOneThing(Notice one, Notice other) =>
        (one.RecipientId, one.Kind, one.SubjectId) == (other.RecipientId, other.Kind, other.SubjectId);

    private static async Task<List<Notice>> WaitingAboutAsync(
        this MentorStore store,
        IReadOnlyList<Notice> notices,
        CancellationToken cancellation
    )
    {
        var recipients = notices.Select(n => n.RecipientId).Distinct().ToList();
        var subjects = notices.Select(n => n.SubjectId).Distinct().ToList();
        return notices.Count == 0
            ? []
            : await store
                .Notices.Where(n => n.State == NoticeState.Pending)
                .Where(n => recipients.Contains(n.RecipientId) && subjects.Contains(n.SubjectId))
                .ToListAsync(cancellation);
    }
}
