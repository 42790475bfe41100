using MentorBot.Domain.Store;
using Microsoft.EntityFrameworkCore;

namespace MentorBot.Domain.Notices;

/// <summary>
/// Deletes records of traffic that have served their purpose: marks of handled activities, once the channel no longer
/// redelivers them; old entries of the log; and stuck notices that nobody has decided on in that time. Invitations stay
/// in the log, because they are counted and nobody is invited twice.
/// </summary>
public sealed class ForgetOldTraffic(MentorStore store)
{
    /// <summary>How long a handled activity is remembered for recognising redeliveries.</summary>
    public static readonly TimeSpan KeepHandled = TimeSpan.FromDays(3);

    /// <summary>How long settled and stuck notices are kept.</summary>
    public static readonly TimeSpan KeepSettled = TimeSpan.FromDays(90);

    /// <summary>Small enough to hold locks, and to fill the write-ahead log, only briefly.</summary>
    private const int BatchSize = 2000;

    /// <returns>How many rows were deleted.</returns>
    public async Task<int> RunAsync(DateTimeOffset now, CancellationToken cancellation)
    {
        var (handledBefore, settledBefore) = (now - KeepHandled, now - KeepSettled);
        var handled = store.HandledActivities.Where(h => h.HandledAt < handledBefore);
        var sent = store.SentNotices.Where(n => n.SettledAt < settledBefore && n.Kind != NoticeKind.CohortInvitation);
        var stuck = store.Notices.Where(n => n.SettledAt < settledBefore);
        return await DeleteAsync(handled.OrderBy(h => h.HandledAt), cancellation)
            + await DeleteAsync(sent.OrderBy(n => n.SettledAt), cancellation)
            + await DeleteAsync(stuck.OrderBy(n => n.SettledAt), cancellation);
    }

    private static async Task<int> DeleteAsync<T>(IOrderedQueryable<T> old, CancellationToken cancellation)
    {
        var total = 0;
        for (var done = BatchSize; done == BatchSize; total += done)
        {
            done = await old.Take(BatchSize).ExecuteDeleteAsync(cancellation);
        }

        return total;
    }
}
