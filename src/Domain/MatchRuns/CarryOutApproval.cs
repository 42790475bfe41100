using MentorBot.Domain.Cohorts;
using MentorBot.Domain.Matching;
using MentorBot.Domain.Shared;
using MentorBot.Domain.Store;
using Microsoft.EntityFrameworkCore;

namespace MentorBot.Domain.MatchRuns;

/// <summary>
/// Writes a large approved match: in batches, so that memory stays bounded, and in one transaction, so that either all
/// of it holds or none. Then tells the coordinator.
/// </summary>
public sealed class CarryOutApproval(MentorStore store)
{
    /// <returns>False if the run no longer belongs to this worker.</returns>
    public async Task<bool> RunAsync(ClaimedRun claimed, DateTimeOffset now, CancellationToken cancellation)
    {
        var record = await store.MatchRecords.AsNoTracking().SingleAsync(r => r.RunId == claimed.Id, cancellation);
        var cohort = await (
            from run in store.MatchRuns
            join c in store.Cohorts.AsNoTracking() on run.CohortId equals c.Id
            where run.Id == claimed.Id
            select c
        ).SingleAsync(cancellation);
        var refusal = await RefusalOfAsync(record, cohort, now, cancellation);
        await using var own = await LockedMatchRun.LockAsync(store, claimed, cancellation);
        if (own.Run is null)
        {
            return false;
        }

        store.ChangeTracker.Clear();
        if (refusal is null)
        {
            await new ApprovedSet(store, record, cohort, now).WriteAsync(() => FlushAsync(cancellation), cancellation);
        }

        await EndAsync(claimed.Id, refusal, now, cancellation);
        await own.Transaction.CommitAsync(cancellation);
        return true;
    }

    private async Task<Refusal?> RefusalOfAsync(
        MatchRecord record,
        Cohort cohort,
        DateTimeOffset now,
        CancellationToken cancellation
    ) =>
        cohort.Begin(now).Refusal
        ?? (
            await MatchInputs.HaveChangedAsync(store, cohort, record, cancellation)
                ? new PreviewIsOutdated(cohort.Name)
                : null
        );

    private async Task FlushAsync(CancellationToken cancellation)
    {
        await store.SaveAsync(cancellation);
        store.ChangeTracker.Clear();
    }

    private async Task EndAsync(MatchRunId id, Refusal? refusal, DateTimeOffset now, CancellationToken cancellation)
    {
        var run = await store.MatchRuns.SingleAsync(r => r.Id == id, cancellation);
        var approver = run.ApprovedBy!.Value;
        if (refusal is null)
        {
            _ = (await store.Cohorts.SingleAsync(c => c.Id == run.CohortId, cancellation)).Begin(now).Value;
            run.Approve(approver, now);
        }
        else
        {
            run.CallOffApproval(refusal);
        }

        store.TellOf(run, approver, now);
        await store.CommitAsync(new CommandContext(approver, true, now), "approve-match", id.Value, cancellation);
    }
}
