using MentorBot.Domain.Shared;
using MentorBot.Domain.Store;
using Microsoft.EntityFrameworkCore;

namespace MentorBot.Domain.Notices;

/// <summary>Treats parked messages as delivered once their recipient responds.</summary>
internal static class ParkedNotices
{
    /// <summary>
    /// Marks parked messages on this subject as sent, because their recipient has answered them; nobody needs to decide
    /// about them any more. Saved together with the answer.
    /// </summary>
    public static async Task SettleParkedNoticesAsync(
        this MentorStore store,
        PersonId person,
        Guid subject,
        DateTimeOffset now,
        CancellationToken cancellation
    ) =>
        store.SettleAsSent(
            await store.ParkedFor(person).Where(n => n.SubjectId == subject).ToListAsync(cancellation),
            now
        );

    /// <summary>The same for all parked messages of one kind. Returns whether there were any.</summary>
    public static async Task<bool> SettleParkedNoticesAsync(
        this MentorStore store,
        PersonId person,
        NoticeKind kind,
        DateTimeOffset now,
        CancellationToken cancellation
    )
    {
        var parked = await store.ParkedFor(person).Where(n => n.Kind == kind).ToListAsync(cancellation);
        store.SettleAsSent(parked, now);
        return parked.Count > 0;
    }

    private static IQueryable<Notice> ParkedFor(this MentorStore store, PersonId person) =>
        store.Notices.Where(n => n.RecipientId == person && n.State == NoticeState.Ambiguous);

    private static void SettleAsSent(this MentorStore store, List<Notice> parked, DateTimeOffset now) =>
        parked.ForEach(notice => store.Settle(notice, notice.ToSent(activityId: null, now)));
}
