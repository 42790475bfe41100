using MentorBot.Domain.Shared;
using MentorBot.Domain.Store;
using Microsoft.EntityFrameworkCore;

namespace MentorBot.Domain.Matching.Runs;

/// <summary>
/// Cancels a run, whatever state it is in. It ends at once; a worker that plans it learns of it within a second and lets go.
/// </summary>
public sealed class CancelMatchRun(MentorStore store)
{
    /// <returns>
    /// What was cancelled, or <see cref="NotFound"/>, <see cref="MatchIsBeingApproved"/>, <see cref="MatchRunIsOver"/>.
    /// </returns>
    /// <exception cref="SomebodyWasFirstException">The run moved on at the same time; look again.</exception>
    public async Task<Result<CancelledRun>> RunAsync(MatchRunId id, Act act, CancellationToken cancellation)
    {
        var run = act.IsCoordinator ? await store.MatchRuns.FindAsync([id], cancellation) : null;
        if (run is null)
        {
            return new NotFound();
        }

        if (run.State == MatchRunState.Cancelled)
        {
            return CancelledRun.Stopped;
        }

        if (run.IsUnderWay || run.State == MatchRunState.Preview)
        {
            var was = run.IsUnderWay ? CancelledRun.Stopped : CancelledRun.Discarded;
            run.Cancel(act.Now);
            await store.CommitAsync(act, "cancel-match", id.Value, cancellation);
            return was;
        }

        return run.State == MatchRunState.Approving
            ? await StopApprovalAsync(run, act, cancellation)
            : new MatchRunIsOver(await NameAsync(run, cancellation), run.State);
    }

    /// <summary>Until the worker has begun to write; then it is too late, and the turn does not wait for its end.</summary>
    private async Task<Result<CancelledRun>> StopApprovalAsync(MatchRun seen, Act act, CancellationToken cancellation)
    {
        var name = await NameAsync(seen, cancellation);
        store.ChangeTracker.Clear();
        await using var transaction = await store.Database.BeginTransactionAsync(cancellation);
        var free = await store
            .MatchRuns.FromSql(
                $"""
                SELECT *, xmin FROM match_runs WHERE id = {seen.Id.Value} AND state = 'Approving'
                FOR UPDATE SKIP LOCKED
                """
            )
            .ToListAsync(cancellation);
        if (free is not [var run])
        {
            return new MatchIsBeingApproved(name);
        }

        run.CallOffApproval(null);
        await store.CommitAsync(act, "cancel-match-approval", run.Id.Value, cancellation);
        await transaction.CommitAsync(cancellation);
        return CancelledRun.ApprovalStopped;
    }

    private Task<string> NameAsync(MatchRun run, CancellationToken cancellation) =>
        store.Cohorts.Where(c => c.Id == run.CohortId).Select(c => c.Name).SingleAsync(cancellation);
}

/// <summary>What became of it.</summary>
public enum CancelledRun
{
    /// <summary>The planning was stopped; there is no result.</summary>
    Stopped,

    /// <summary>The preview was thrown away.</summary>
    Discarded,

    /// <summary>The preview stands again, not approved.</summary>
    ApprovalStopped,
}
