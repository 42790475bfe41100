using MentorBot.Domain.Shared;
using MentorBot.Domain.Store;
using Microsoft.EntityFrameworkCore;

namespace MentorBot.Domain.Notices;

/// <summary>
/// Gives back notices that a sender claimed and has not begun to send, so that others need not wait for the lease.
/// </summary>
public sealed class ReleaseNotices(MentorStore store)
{
    /// <param name="owner">The sender.</param>
    /// <param name="unstarted">Its claims for which no byte has left the process.</param>
    /// <param name="cancellation">Cancels the statement.</param>
    public async Task RunAsync(string owner, IReadOnlyCollection<NoticeId> unstarted, CancellationToken cancellation) =>
        await store
            .Notices.Where(n => unstarted.Contains(n.Id) && n.State == NoticeState.Claimed && n.ClaimedBy == owner)
            .ExecuteUpdateAsync(
                change =>
                    change
                        .SetProperty(n => n.State, NoticeState.Pending)
                        .SetProperty(n => n.ClaimedBy, (string?)null)
                        .SetProperty(n => n.LeaseUntil, (DateTimeOffset?)null),
                cancellation
            );
}
