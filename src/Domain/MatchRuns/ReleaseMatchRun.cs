using MentorBot.Domain.Store;
using Microsoft.EntityFrameworkCore;

namespace MentorBot.Domain.MatchRuns;

/// <summary>
/// Gives up the claim of a worker that shuts down, so that another need not wait for the lease. The attempt does not
/// count.
/// </summary>
public sealed class ReleaseMatchRun(MentorStore store)
{
    public Task RunAsync(ClaimedRun claimed, CancellationToken cancellation) =>
        store
            .MatchRuns.Where(run => run.Id == claimed.Id && run.ClaimedBy == claimed.Owner)
            .Where(run => run.State == MatchRunState.Running || run.State == MatchRunState.Approving)
            .ExecuteUpdateAsync(
                change =>
                    change
                        .SetProperty(run => run.ClaimedBy, (string?)null)
                        .SetProperty(run => run.LeaseUntil, (DateTimeOffset?)null)
                        .SetProperty(run => run.Attempts, run => run.Attempts - 1),
                cancellation
            );
}
