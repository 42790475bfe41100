using MentorBot.Domain.Cohorts;
using MentorBot.Domain.Matching;
using MentorBot.Domain.Shared;
using MentorBot.Domain.Store;
using Microsoft.EntityFrameworkCore;

namespace MentorBot.Domain.MatchRuns;

/// <summary>
/// Loads a run's inputs and stores them before anything is planned, so that a worker that takes over plans exactly the
/// same. A repeat uses its original's inputs.
/// </summary>
public sealed class PrepareMatchRun(MentorStore store)
{
    /// <summary>The most people planned at once.</summary>
    public int MostPeople { get; init; } = MatchPlanner.MostPeople;

    /// <returns>
    /// Null if the run no longer belongs to this worker, or has failed because there are too many people.
    /// </returns>
    public async Task<MatchProblem?> RunAsync(ClaimedRun claimed, DateTimeOffset now, CancellationToken cancellation)
    {
        var written = await RecordAsync(claimed.Id, cancellation);
        if (written is not null)
        {
            return written.Problem;
        }

        var run = await store.MatchRuns.AsNoTracking().SingleOrDefaultAsync(r => r.Id == claimed.Id, cancellation);
        if (run is null)
        {
            return null;
        }

        var cohort = await store.Cohorts.AsNoTracking().SingleAsync(c => c.Id == run.CohortId, cancellation);
        if (run.RepeatOf is null && await TooManyAsync(cohort, cancellation) is { } refusal)
        {
            await FailAsync(claimed, refusal, now, cancellation);
            return null;
        }

        var record = await LoadAsync(run, cohort, cancellation);
        return record is not null && await WriteAsync(claimed, record, now, cancellation) ? record.Problem : null;
    }

    private Task<CohortTooLarge?> TooManyAsync(Cohort cohort, CancellationToken cancellation) =>
        MatchInputs.TooManyAsync(store, cohort, MostPeople, cancellation);

    /// <summary>
    /// Fails the run before anything is loaded. <see cref="StartMatchRun"/> refuses such a run already, but not one
    /// started by a job.
    /// </summary>
    private async Task FailAsync(
        ClaimedRun claimed,
        Refusal refusal,
        DateTimeOffset now,
        CancellationToken cancellation
    )
    {
        await using var own = await LockedMatchRun.LockAsync(store, claimed, cancellation);
        if (own.Run is not { } run)
        {
            return;
        }

        run.Fail(refusal, now);
        store.TellOf(run, run.TellsStarter ? run.StartedBy : null, now);
        await store.CommitAsync(CommandContext.OfJob(now), "finish-match", run.Id.Value, cancellation);
        await own.Transaction.CommitAsync(cancellation);
    }

    private async Task<MatchRecord?> LoadAsync(MatchRun run, Cohort cohort, CancellationToken cancellation)
    {
        if (run.RepeatOf is { } original)
        {
            return (await RecordAsync(original, cancellation))?.CopyFor(run.Id);
        }

        var at = cohort.StartsAt > run.StartedAt ? cohort.StartsAt : run.StartedAt;
        var inputs = await MatchInputs.LoadAsync(store, cohort, run.Seed, at, cancellation);
        return MatchRecord.Of(run.Id, inputs.Problem, inputs.HaveSomebody);
    }

    private async Task<bool> WriteAsync(
        ClaimedRun claimed,
        MatchRecord record,
        DateTimeOffset now,
        CancellationToken ct
    )
    {
        await using var own = await LockedMatchRun.LockAsync(store, claimed, ct);
        if (own.Run is null)
        {
            return false;
        }

        own.Run.SetInputs(record.Problem.Hash());
        store.MatchRecords.Add(record);
        await store.CommitQuietlyAsync(CommandContext.OfJob(now), ct);
        await own.Transaction.CommitAsync(ct);
        return true;
    }

    private Task<MatchRecord?> RecordAsync(MatchRunId id, CancellationToken cancellation) =>
        store.MatchRecords.AsNoTracking().SingleOrDefaultAsync(record => record.RunId == id, cancellation);
}
