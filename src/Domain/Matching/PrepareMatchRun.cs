using MentorBot.Domain.Shared;
using MentorBot.Domain.Store;
using Microsoft.EntityFrameworkCore;

namespace MentorBot.Domain.Matching;

/// <summary>
/// Loads what a run depends on and writes it down before anything is planned. A worker that takes over finds it written and
/// plans the same; a repeat gets what its original was given.
/// </summary>
public sealed class PrepareMatchRun(MentorStore store)
{
    /// <returns>Null when the run is no longer this worker's.</returns>
    public async Task<MatchProblem?> RunAsync(ClaimedRun claimed, DateTimeOffset now, CancellationToken cancellation)
    {
        var written = await RecordAsync(claimed.Id, cancellation);
        if (written is not null)
        {
            return written.Problem;
        }

        var run = await store.MatchRuns.AsNoTracking().SingleOrDefaultAsync(r => r.Id == claimed.Id, cancellation);
        var record = run is null ? null : await LoadAsync(run, cancellation);
        return record is not null && await WriteAsync(claimed, record, now, cancellation) ? record.Problem : null;
    }

    private async Task<MatchRecord?> LoadAsync(MatchRun run, CancellationToken cancellation)
    {
        if (run.RepeatOf is { } original)
        {
            return (await RecordAsync(original, cancellation))?.CopyFor(run.Id);
        }

        var cohort = await store.Cohorts.AsNoTracking().SingleAsync(c => c.Id == run.CohortId, cancellation);
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
        await using var own = await OwnedRun.LockAsync(store, claimed, ct);
        if (own.Run is null)
        {
            return false;
        }

        own.Run.HasInputs(record.Problem.Hash());
        store.MatchRecords.Add(record);
        await store.CommitQuietlyAsync(Act.OfJob(now), ct);
        await own.Transaction.CommitAsync(ct);
        return true;
    }

    private Task<MatchRecord?> RecordAsync(MatchRunId id, CancellationToken cancellation) =>
        store.MatchRecords.AsNoTracking().SingleOrDefaultAsync(record => record.RunId == id, cancellation);
}
