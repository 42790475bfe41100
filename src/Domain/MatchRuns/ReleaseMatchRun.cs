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
        store.Database.ExecuteSqlAsync(
            $"""
            UPDATE match_runs SET claimed_by = NULL, lease_until = NULL, attempts = attempts - 1
            WHERE id = {claimed.Id.Value} AND claimed_by = {claimed.Owner} AND state IN ('Running', 'Approving')
            """,
            cancellation
        );
}
