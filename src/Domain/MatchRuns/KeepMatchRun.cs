using MentorBot.Domain.Matching;
using MentorBot.Domain.Store;
using Microsoft.EntityFrameworkCore;

namespace MentorBot.Domain.MatchRuns;

/// <summary>
/// The heartbeat of a worker: extends the lease, reports progress, and tells the worker whether the run is still its
/// own. A cancelled run ends at once, and its worker finds out here.
/// </summary>
public sealed class KeepMatchRun(MentorStore store)
{
    /// <param name="claimed">The run.</param>
    /// <param name="progress">Null before the first report.</param>
    /// <param name="lease">How long to extend the lease.</param>
    /// <param name="cancellation">Cancels the statement.</param>
    /// <returns>False if the run was cancelled or claimed by another worker; then stop working.</returns>
    public async Task<bool> RunAsync(
        ClaimedRun claimed,
        MatchProgress? progress,
        TimeSpan lease,
        CancellationToken cancellation
    )
    {
        var stage = progress?.Stage.ToString();
        var percent = progress?.Percent ?? 0;
        return await store.Database.ExecuteSqlAsync(
                $"""
                UPDATE match_runs SET stage = {stage}, percent = {percent}, lease_until = clock_timestamp() + {lease}
                WHERE id = {claimed.Id.Value} AND claimed_by = {claimed.Owner} AND state IN ('Running', 'Approving')
                """,
                cancellation
            ) == 1;
    }
}
