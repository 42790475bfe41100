using MentorBot.Domain.Store;
using Microsoft.EntityFrameworkCore;

namespace MentorBot.Domain.Matching.Runs;

/// <summary>
/// Says that the worker lives and how far it is, and hears whether the run is still its own: cancelling a run ends it at
/// once, and its worker learns of it here.
/// </summary>
public sealed class KeepMatchRun(MentorStore store)
{
    /// <param name="progress">Null before the first word of it.</param>
    /// <returns>False when the run was cancelled or another worker took over: stop working.</returns>
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
