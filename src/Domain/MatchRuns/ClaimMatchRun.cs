using MentorBot.Domain.Shared;
using MentorBot.Domain.Store;
using MentorBot.Domain.Store.Sql;
using Microsoft.EntityFrameworkCore;

namespace MentorBot.Domain.MatchRuns;

/// <summary>
/// Claims one run that waits for a worker, in one short statement that skips rows locked by other workers. Whoever
/// holds the lease works on the run; if the lease runs out, the worker has failed and another takes over. Leases are
/// compared with the database's clock, which all workers share.
/// </summary>
public sealed class ClaimMatchRun(MentorStore store)
{
    /// <param name="owner">Names the worker; unique per process.</param>
    /// <param name="lease">
    /// How long the claim lasts without a heartbeat, see <see cref="HeartbeatMatchRun"/>; some seconds.
    /// </param>
    /// <param name="cancellation">Cancels the statement.</param>
    /// <returns>Null if no run waits.</returns>
    public async Task<ClaimedRun?> RunAsync(string owner, TimeSpan lease, CancellationToken cancellation)
    {
        var taken = await store
            .MatchRuns.FromSql(MatchRunSql.Claim(owner, lease))
            .AsNoTracking()
            .ToListAsync(cancellation);
        return taken is [var run]
            ? new(run.Id, owner, run.State == MatchRunState.Approving, run.Attempts > MatchRun.MostAttempts)
            : null;
    }
}

/// <summary>A claimed run.</summary>
/// <param name="Id">The run.</param>
/// <param name="Owner">The worker that claimed it.</param>
/// <param name="IsApproval">Whether its proposals are to be written; otherwise it is to be planned.</param>
/// <param name="IsHopeless">Whether it was attempted too often and is to be given up without another attempt.</param>
public sealed record ClaimedRun(MatchRunId Id, string Owner, bool IsApproval, bool IsHopeless);
