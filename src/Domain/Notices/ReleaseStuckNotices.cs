using MentorBot.Domain.Privacy;
using MentorBot.Domain.Shared;
using MentorBot.Domain.Store;

namespace MentorBot.Domain.Notices;

/// <summary>
/// A coordinator wants parked or dead messages sent once more, and takes it upon them that one may arrive twice.
/// </summary>
public sealed class ReleaseStuckNotices(MentorStore store, OutboxBell bell)
{
    /// <param name="ids">At most <see cref="ListStuckNotices.MostAtOnce"/>; what is not stuck is left alone.</param>
    /// <param name="act">A coordinator's.</param>
    /// <param name="cancellation">Ends the attempt.</param>
    /// <returns>How many were released. Refused with <see cref="NotFound"/>.</returns>
    public async Task<Result<int>> RunAsync(IReadOnlyList<NoticeId> ids, Act act, CancellationToken cancellation)
    {
        if (!act.IsCoordinator)
        {
            return new NotFound();
        }

        var stuck = await store.FindStuckAsync(ids, cancellation);
        foreach (var notice in stuck)
        {
            notice.Release(act.Now);
            store.Audit.Add(AuditEntry.Of(act, "release-notice", notice.Id.Value));
        }

        await store.CommitQuietlyAsync(act, cancellation);
        bell.Ring();
        return stuck.Count;
    }
}
