using MentorBot.Domain.Shared;
using MentorBot.Domain.Store;
using Microsoft.EntityFrameworkCore;

namespace MentorBot.Domain.MatchRuns;

/// <summary>
/// Cancels a run or discards its preview. It ends at once; a worker that is planning it finds out at its next heartbeat
/// and stops.
/// </summary>
public sealed class CancelMatchRun(MentorStore store)
{
    /// <returns>
    /// What was cancelled. Refused with <see cref="NotFound"/>, <see cref="MatchIsBeingApproved"/> or
    /// <see cref="MatchRunIsOver"/>.
    /// </returns>
    /// <exception cref="ConcurrencyConflictException">
    /// A concurrency conflict: the run moved on meanwhile. Retry.
    /// </exception>
    public async Task<Result<CancelledRun>> RunAsync(
        MatchRunId id,
        CommandContext context,
        CancellationToken cancellation
    )
    {
        var run = context.IsCoordinator ? await store.MatchRuns.FindAsync([id], cancellation) : null;
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
            run.Cancel(context.Now);
            await store.CommitAsync(context, "cancel-match", id.Value, cancellation);
            return was;
        }

        return run.State == MatchRunState.Approving
            ? await StopApprovalAsync(run, context, cancellation)
            : new MatchRunIsOver(await NameAsync(run, cancellation), run.State);
    }

    /// <summary>
    /// Stops an approval unless a worker is already writing it and holds the row lock; the turn does not wait for the
    /// lock.
    /// </summary>
    private async Task<Result<CancelledRun>> StopApprovalAsync(
        MatchRun seen,
        CommandContext context,
        CancellationToken cancellation
    )
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
        await store.CommitAsync(context, "cancel-match-approval", run.Id.Value, cancellation);
        await transaction.CommitAsync(cancellation);
        return CancelledRun.ApprovalStopped;
    }

    private Task<string> NameAsync(MatchRun run, CancellationToken cancellation) =>
        store.Cohorts.Where(c => c.Id == run.CohortId).Select(c => c.Name).SingleAsync(cancellation);
}

/// <summary>What was cancelled.</summary>
public enum CancelledRun
{
    /// <summary>The planning; there is no result.</summary>
    Stopped,

    /// <summary>The preview was discarded.</summary>
    Discarded,

    /// <summary>The approval; the preview stands again, unapproved.</summary>
    ApprovalStopped,
}
