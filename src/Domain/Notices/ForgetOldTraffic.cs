using MentorBot.Domain.Store;

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

    /// <returns>How many rows were deleted.</returns>
    public async Task<int> RunAsync(DateTimeOffset now, CancellationToken cancellation)
    {
        var (handledBefore, settledBefore) = (now - KeepHandled, now - KeepSettled);
        var handled = store.HandledActivities.Where(h => h.HandledAt < handledBefore);
        var sent = store.SentNotices.Where(n => n.SettledAt < settledBefore && n.Kind != NoticeKind.CohortInvitation);
        var stuck = store.Notices.Where(n => n.SettledAt < settledBefore);
        return await handled.OrderBy(h => h.HandledAt).DeleteInBatchesAsync(cancellation)
            + await sent.OrderBy(n => n.SettledAt).DeleteInBatchesAsync(cancellation)
            + await stuck.OrderBy(n => n.SettledAt).DeleteInBatchesAsync(cancellation);
    }
}
