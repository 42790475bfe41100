using MentorBot.Domain.Shared;
using MentorBot.Domain.Store;
using Microsoft.EntityFrameworkCore;

namespace MentorBot.Domain.Notices;

/// <summary>
/// Gives back notices that this sender has claimed without learning of it, because the response to its claim was lost.
/// Otherwise they would wait for the lease to run out.
/// </summary>
public sealed class ReleaseOrphanedClaims(MentorStore store)
{
    /// <param name="owner">The sender, which must not be claiming at the same time.</param>
    /// <param name="known">The claims it knows of: being sent, or sent and not settled yet.</param>
    /// <param name="cancellation">Cancels the statement.</param>
    /// <returns>How many were given back.</returns>
    public Task<int> RunAsync(string owner, IReadOnlyCollection<NoticeId> known, CancellationToken cancellation) =>
        store
            .Notices.Where(n => n.State == NoticeState.Claimed && n.ClaimedBy == owner && !known.Contains(n.Id))
            .ExecuteUpdateAsync(
                change =>
                    change
                        .SetProperty(n => n.State, NoticeState.Pending)
                        .SetProperty(n => n.ClaimedBy, (string?)null)
                        .SetProperty(n => n.LeaseUntil, (DateTimeOffset?)null),
                cancellation
            );
}
