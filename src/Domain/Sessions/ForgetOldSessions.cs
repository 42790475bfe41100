using MentorBot.Domain.Store;
using Microsoft.EntityFrameworkCore;

namespace MentorBot.Domain.Sessions;

/// <summary>
/// Deletes what has served its purpose: cancelled sessions soon and those that took place after years, the places of all that are
/// over, and links that have expired.
/// </summary>
public sealed class ForgetOldSessions(MentorStore store)
{
    /// <summary>How long cancelled sessions, and the places of all, are kept.</summary>
    public static readonly TimeSpan Keep = TimeSpan.FromDays(30);

    /// <summary>
    /// How long a session that took place is kept. Nothing looks back so far, and a long mentorship keeps room for new ones.
    /// </summary>
    public static readonly TimeSpan KeepHeld = TimeSpan.FromDays(730);

    /// <returns>How many sessions were deleted or lost their place.</returns>
    public async Task<int> RunAsync(DateTimeOffset now, CancellationToken cancellation)
    {
        var (before, longBefore) = (now - Keep, now - KeepHeld);
        await store.SessionLinks.Where(l => l.ExpiresAt < now).ExecuteDeleteAsync(cancellation);
        var old = store.Sessions.Where(s =>
            (s.State == SessionState.Cancelled && s.SettledAt < before) || s.SettledAt < longBefore
        );
        var places = store.Sessions.Where(s => s.Place != null && s.SettledAt < before);
        return await old.OrderBy(s => s.SettledAt).DeleteInBatchesAsync(cancellation)
            + await LargeDeletes.RepeatAsync(() =>
                places
                    .OrderBy(s => s.SettledAt)
                    .Take(LargeDeletes.Size)
                    .ExecuteUpdateAsync(change => change.SetProperty(s => s.Place, (string?)null), cancellation)
            );
    }
}
