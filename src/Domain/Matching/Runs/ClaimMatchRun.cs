using MentorBot.Domain.Shared;
using MentorBot.Domain.Store;
using Microsoft.EntityFrameworkCore;

namespace MentorBot.Domain.Matching.Runs;

/// <summary>
/// Takes one run that waits for work, in one short statement; rows that another worker is looking at are passed over.
/// Whoever holds the lease works; when it runs out, the worker is gone and another takes over. Leases are judged by the
/// database's clock, which all workers share.
/// </summary>
public sealed class ClaimMatchRun(MentorStore store)
{
    /// <param name="owner">Names the worker, different for every process.</param>
    /// <param name="lease">Some seconds: it is prolonged while the worker lives, see <see cref="KeepMatchRun"/>.</param>
    /// <returns>Null when nothing waits.</returns>
    public async Task<ClaimedRun?> RunAsync(string owner, TimeSpan lease, CancellationToken cancellation)
    {
        var taken = await store
            .MatchRuns.FromSql(
                $"""
                WITH next AS MATERIALIZED (
                    SELECT id FROM match_runs
                    WHERE state IN ('Queued', 'Running', 'Approving')
                      AND (lease_until IS NULL OR lease_until < clock_timestamp())
                    ORDER BY state <> 'Approving', started_at, id
                    LIMIT 1
                    FOR UPDATE SKIP LOCKED
                )
                UPDATE match_runs r
                SET state = CASE r.state WHEN 'Queued' THEN 'Running' ELSE r.state END, attempts = r.attempts + 1,
                    claimed_by = {owner}, lease_until = clock_timestamp() + {lease}
                FROM next WHERE r.id = next.id
                RETURNING r.*, r.xmin
                """
            )
            .AsNoTracking()
            .ToListAsync(cancellation);
        return taken is [var run]
            ? new(run.Id, owner, run.State == MatchRunState.Approving, run.Attempts > MatchRun.MostAttempts)
            : null;
    }
}

/// <param name="IsApproval">The proposals are to be written; otherwise a match is to be planned.</param>
/// <param name="IsHopeless">It was begun too often: it is to be given up without another try.</param>
public sealed record ClaimedRun(MatchRunId Id, string Owner, bool IsApproval, bool IsHopeless);
