using MentorBot.Domain.Shared;
using MentorBot.Domain.Store;

namespace MentorBot.Domain.Notices;

/// <summary>Drops parked or dead notices on a coordinator's decision; the log keeps that they were dropped.</summary>
public sealed class DropStuckNotices(MentorStore store)
{
    /// <summary>The logged reason for notices without a recorded failure.</summary>
    public const string Why = "DroppedBySomebody";

    /// <param name="ids">
    /// At most <see cref="ListStuckNotices.MostAtOnce"/>; notices that are not stuck are left alone.
    /// </param>
    /// <param name="context">A coordinator's command.</param>
    /// <param name="cancellation">Cancels the queries.</param>
    /// <returns>How many were dropped. Refused with <see cref="NotFound"/>.</returns>
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
            store.Settle(notice, notice.ToDropped(notice.LastError ?? Why, context.Now));
            store.Audit.Add(AuditEntry.Of(context, "drop-notice", notice.Id.Value));
        }

        await store.CommitQuietlyAsync(context, cancellation);
        return stuck.Count;
    }
}
