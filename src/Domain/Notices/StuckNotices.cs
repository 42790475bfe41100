using MentorBot.Domain.Shared;
using MentorBot.Domain.Store;
using Microsoft.EntityFrameworkCore;

namespace MentorBot.Domain.Notices;

internal static class StuckNotices
{
    /// <summary>Loads those of the given notices that still need a decision.</summary>
    /// <exception cref="ArgumentOutOfRangeException">
    /// There are more than <see cref="ListStuckNotices.MostAtOnce"/> ids.
    /// </exception>
    public static async Task<List<Notice>> FindStuckAsync(
        this MentorStore store,
        IReadOnlyList<NoticeId> ids,
        CancellationToken cancellation
    )
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(ids.Count, ListStuckNotices.MostAtOnce);
        return await store
            .Notices.Where(n => ids.Contains(n.Id))
            .Where(n => n.State == NoticeState.Ambiguous || n.State == NoticeState.Dead)
            .OrderBy(n => n.Id)
            .ToListAsync(cancellation);
    }

    /// <summary>Moves a notice from the open work to the log.</summary>
    public static void Settle(this MentorStore store, Notice notice, SentNotice ending)
    {
        store.Notices.Remove(notice);
        store.SentNotices.Add(ending);
    }
}
