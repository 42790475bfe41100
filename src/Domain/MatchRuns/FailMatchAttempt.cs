using MentorBot.Domain.Shared;
using MentorBot.Domain.Store;

namespace MentorBot.Domain.MatchRuns;

/// <summary>
/// Handles a failed attempt: the run goes back to the queue, or fails after too many attempts, so that nobody waits for
/// it for ever.
/// </summary>
public sealed class FailMatchAttempt(MentorStore store)
{
    public async Task RunAsync(ClaimedRun claimed, DateTimeOffset now, CancellationToken cancellation)
    {
        await using var own = await LockedMatchRun.LockAsync(store, claimed, cancellation);
        if (own.Run is not { } run)
        {
            return;
        }

        if (run.Attempts < MatchRun.MostAttempts)
        {
            run.ReleaseClaim();
        }
        else
        {
            store.TellOf(run, End(run, now), now);
        }

        await store.CommitAsync(CommandContext.OfJob(now), "break-match", run.Id.Value, cancellation);
        await own.Transaction.CommitAsync(cancellation);
    }

    /// <summary>Ends the run, and returns who waits for it; null if nobody does.</summary>
    private static PersonId? End(MatchRun run, DateTimeOffset now)
    {
        if (run.State == MatchRunState.Approving)
        {
            var approver = run.ApprovedBy;
            run.CallOffApproval(new MatchRunBroke());
            return approver;
        }

        run.Fail(new MatchRunBroke(), now);
        return run.TellsStarter ? run.StartedBy : null;
    }
}
