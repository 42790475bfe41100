using MentorBot.Domain.Shared;
using MentorBot.Domain.Store;
using Microsoft.EntityFrameworkCore;

namespace MentorBot.Domain.Notices;

/// <summary>
/// Gives back what a sender has claimed without learning of it, because the answer to its claim was lost on the way; else
/// it would wait for the lease to run out.
/// </summary>
public sealed class RegainNotices(MentorStore store)
{
    /// <param name="owner">The sender; it must not be claiming at the same time.</param>
    /// <param name="known">What it does know of: being sent, or not written down yet.</param>
    /// <param name="cancellation">Ends the attempt.</param>
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
