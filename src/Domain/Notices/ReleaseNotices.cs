using MentorBot.Domain.Shared;
using MentorBot.Domain.Store;
using Microsoft.EntityFrameworkCore;

namespace MentorBot.Domain.Notices;

/// <summary>Gives back what a sender claimed and did not start to send, so that another need not wait for the lease.</summary>
public sealed class ReleaseNotices(MentorStore store)
{
    /// <param name="unstarted">Notices of this owner for which no byte has left the process.</param>
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
