using MentorBot.Domain.People;
using MentorBot.Domain.Privacy;
using MentorBot.Domain.Shared;
using MentorBot.Domain.Store;
using Microsoft.EntityFrameworkCore;

namespace MentorBot.Domain.Notices;

/// <summary>
/// Messages that wait for a decision: parked, because they may have arrived, or dead, because they cannot be delivered.
/// For coordinators; that they looked is noted in the audit trail.
/// </summary>
public sealed class ListStuckNotices(MentorStore store)
{
    /// <summary>The most that one page shows, and that one act decides.</summary>
    public const int MostAtOnce = 500;

    /// <param name="query">Which of them.</param>
    /// <param name="act">A coordinator's.</param>
    /// <param name="cancellation">Ends the question.</param>
    /// <returns>The oldest first. Refused with <see cref="NotFound"/>.</returns>
    public async Task<Result<StuckPage>> RunAsync(StuckQuery query, Act act, CancellationToken cancellation)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(query.Skip);
        ArgumentOutOfRangeException.ThrowIfNotEqual(query.Size, Math.Clamp(query.Size, 1, MostAtOnce));
        if (!act.IsCoordinator)
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
            store.Audit.Add(AuditEntry.Of(act, "list-stuck-notices", page[0].Id.Value));
            await store.SaveAsync(cancellation);
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

/// <param name="Skip">How many of the oldest to pass over; zero or more.</param>
/// <param name="Size">1 to <see cref="ListStuckNotices.MostAtOnce"/>.</param>
/// <param name="Kind">Only these; null for all.</param>
public sealed record StuckQuery(int Skip, int Size, NoticeKind? Kind = null);

/// <param name="Total">All that are stuck, on every page.</param>
public sealed record StuckPage(IReadOnlyList<StuckNotice> Notices, int Total);

/// <param name="State"><see cref="NoticeState.Ambiguous"/> or <see cref="NoticeState.Dead"/>.</param>
/// <param name="Error">HTTP status and code of the last failure.</param>
/// <param name="Since">When it was parked or died.</param>
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
