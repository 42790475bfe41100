using MentorBot.Domain.Shared;
using MentorBot.Domain.Store;

namespace MentorBot.Domain.Notices;

/// <summary>
/// Sends parked or dead notices again on a coordinator's decision, at the risk that one is delivered twice.
/// </summary>
public sealed class ReleaseStuckNotices(MentorStore store, OutboxBell bell)
{
    /// <param name="ids">
    /// At most <see cref="ListStuckNotices.MostAtOnce"/>; notices that are not stuck are left alone.
    /// </param>
    /// <param name="act">A coordinator's command.</param>
    /// <param name="cancellation">Cancels the queries.</param>
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
