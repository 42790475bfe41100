using MentorBot.Domain.Matching;
using MentorBot.Domain.Store;
using MentorBot.Domain.Store.Sql;
using Microsoft.EntityFrameworkCore;

namespace MentorBot.Domain.MatchRuns;

/// <summary>
/// The heartbeat of a worker: extends the lease, reports progress, and tells the worker whether the run is still its
/// own. A cancelled run ends at once, and its worker finds out here.
/// </summary>
public sealed class HeartbeatMatchRun(MentorStore store)
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
        var keep = MatchRunSql.Keep(claimed, progress?.Stage.ToString(), progress?.Percent ?? 0, lease);
        return await store.Database.ExecuteSqlAsync(keep, cancellation) == 1;
    }
}
