using MentorBot.Domain.People;
using MentorBot.Domain.Shared;
using MentorBot.Domain.Store;
using Microsoft.EntityFrameworkCore;

namespace MentorBot.Domain.Notices;

/// <summary>
/// Lists notices that need a decision: parked ones, which may have been delivered, and dead ones, which cannot be. For
/// coordinators; each reading is recorded in the audit trail.
/// </summary>
public sealed class ListStuckNotices(MentorStore store)
{
    /// <summary>The most notices on one page, and in one decision.</summary>
    public const int MostAtOnce = 500;

    /// <param name="query">Which of them.</param>
    /// <param name="context">A coordinator's command.</param>
    /// <param name="cancellation">Cancels the queries.</param>
    /// <returns>The oldest first. Refused with <see cref="NotFound"/>.</returns>
    public async Task<Result<StuckPage>> RunAsync(
        StuckQuery query,
        CommandContext context,
        CancellationToken cancellation
    )
    {
        ArgumentOutOfRangeException.ThrowIfNegative(query.Skip);
        ArgumentOutOfRangeException.ThrowIfNotEqual(query.Size, Math.Clamp(query.Size, 1, MostAtOnce));
        if (!context.IsCoordinator)
        {
            return new NotFound();
        }

        var stuck = store
            .Notices.Where(n => n.State == NoticeState.Ambiguous || n.State == NoticeState.Dead)
            .Where(n => query.Kind == null || n.Kind == query.Kind);
        var page = await PageAsync(stuck, query, cancellation);
        var total = await stuck.CountAsync(cancellation);
        if (page.Count > 0)
        {
            await store.RecordReadAsync(context, "list-stuck-notices", page[0].Id.Value, cancellation);
        }

        return new StuckPage(page, total);
    }

    private Task<List<StuckNotice>> PageAsync(
        IQueryable<Notice> stuck,
        StuckQuery query,
        CancellationToken cancellation
    ) =>
        (
            from notice in stuck
            join person in store.People on notice.RecipientId equals person.Id
            orderby notice.SettledAt, notice.Id
            select new StuckNotice(
                notice.Id,
                notice.Kind,
                notice.State,
                person.Id,
                person.Name,
                person.Reachability,
                notice.SubjectId,
                notice.Attempts,
                notice.LastError,
                notice.SettledAt!.Value
            )
        )
            .Skip(query.Skip)
            .Take(query.Size)
            .ToListAsync(cancellation);
}

/// <summary>Which stuck notices to list.</summary>
/// <param name="Skip">How many of the oldest to skip; 0 or more.</param>
/// <param name="Size">1 to <see cref="ListStuckNotices.MostAtOnce"/>.</param>
/// <param name="Kind">Only notices of this kind; null for all.</param>
public sealed record StuckQuery(int Skip, int Size, NoticeKind? Kind = null);

/// <summary>One page of stuck notices.</summary>
/// <param name="Notices">The notices on this page.</param>
/// <param name="Total">How many there are on all pages.</param>
public sealed record StuckPage(IReadOnlyList<StuckNotice> Notices, int Total);

/// <summary>A notice that needs a decision.</summary>
/// <param name="State"><see cref="NoticeState.Ambiguous"/> or <see cref="NoticeState.Dead"/>.</param>
/// <param name="Error">HTTP status and error code of the last failure.</param>
/// <param name="Since">When it was parked or given up.</param>
public sealed record StuckNotice(
    NoticeId Id,
    NoticeKind Kind,
    NoticeState State,
    PersonId Recipient,
    string Name,
    Reachability Reachability,
    Guid SubjectId,
    int Attempts,
    string? Error,
    DateTimeOffset Since
);
