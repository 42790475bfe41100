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

    /// <param name="skip">How many of the oldest to pass over; zero or more.</param>
    /// <param name="size">1 to <see cref="MostAtOnce"/>.</param>
    /// <param name="act">A coordinator's.</param>
    /// <param name="cancellation">Ends the question.</param>
    /// <returns>The oldest first. Refused with <see cref="NotFound"/>.</returns>
    public async Task<Result<StuckPage>> RunAsync(int skip, int size, Act act, CancellationToken cancellation)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(skip);
        ArgumentOutOfRangeException.ThrowIfNotEqual(size, Math.Clamp(size, 1, MostAtOnce));
        if (!act.IsCoordinator)
        {
            return new NotFound();
        }

        var stuck = store.Notices.Where(n => n.State == NoticeState.Ambiguous || n.State == NoticeState.Dead);
        var page = await PageAsync(stuck, skip, size, cancellation);
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
        int skip,
        int size,
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
            .Skip(skip)
            .Take(size)
            .ToListAsync(cancellation);
}

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
