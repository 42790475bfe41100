using MentorBot.Domain.Shared;
using MentorBot.Domain.Store;

namespace MentorBot.Domain.Notices;

/// <summary>
/// Sends parked or dead notices again on a coordinator's decision, at the risk that one is delivered twice.
/// </summary>
public sealed class ReleaseStuckNotices(MentorStore store, OutboxSignal bell)
{
    /// <param name="ids">
    /// At most <see cref="ListStuckNotices.MostAtOnce"/>; notices that are not stuck are left alone.
    /// </param>
    /// <param name="context">A coordinator's command.</param>
    /// <param name="cancellation">Cancels the queries.</param>
    /// <returns>How many were released. Refused with <see cref="NotFound"/>.</returns>
    public async Task<Result<int>> RunAsync(
        IReadOnlyList<NoticeId> ids,
        CommandContext context,
        CancellationToken cancellation
    )
    {
        if (!context.IsCoordinator)
        {
            return new NotFound();
        }

        var stuck = await store.FindStuckAsync(ids, cancellation);
        foreach (var notice in stuck)
        {
            notice.Release(context.Now);
            store.Audit.Add(AuditEntry.Of(context, "release-notice", notice.Id.Value));
        }

        await store.CommitQuietlyAsync(context, cancellation);
        bell.Signal();
        return stuck.Count;
    }
}
