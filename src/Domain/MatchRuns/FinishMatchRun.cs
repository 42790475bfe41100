using MentorBot.Domain.Cohorts;
using MentorBot.Domain.Matching;
using MentorBot.Domain.MatchRuns.Results;
using MentorBot.Domain.MatchRuns.Wishes;
using MentorBot.Domain.Shared;
using MentorBot.Domain.Store;
using Microsoft.EntityFrameworkCore;

namespace MentorBot.Domain.MatchRuns;

/// <summary>
/// Stores the planner's result in one commit: the plan, its summary, the end of the run, and that the previous preview
/// is superseded. Nobody but a coordinator waiting for it is told.
/// </summary>
public sealed class FinishMatchRun(MentorStore store)
{
    private const int Tries = 4;

    /// <param name="claimed">The run.</param>
    /// <param name="planned">The plan, or why there is none.</param>
    /// <param name="now">The current time.</param>
    /// <param name="cancellation">Cancels the queries.</param>
    /// <returns>False if the run no longer belongs to this worker; then the result is discarded.</returns>
    public async Task<bool> RunAsync(
        ClaimedRun claimed,
        Result<MatchPlan> planned,
        DateTimeOffset now,
        CancellationToken cancellation
    )
    {
        var result = planned.IsRefused ? null : await ResultAsync(claimed.Id, planned.Value, cancellation);
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                return await EndAsync(claimed, planned.Refusal, result, now, cancellation);
            }
            catch (ConcurrencyConflictException) when (attempt < Tries)
            {
                // The previous preview was approved or discarded at the same time; the plan is still valid, so try
                // again.
            }
        }
    }

    private async Task<bool> EndAsync(
        ClaimedRun claimed,
        Refusal? refused,
        RunResult? result,
        DateTimeOffset now,
        CancellationToken cancellation
    )
    {
        await using var own = await LockedMatchRun.LockAsync(store, claimed, cancellation);
        if (own.Run is not { } run)
        {
            return false;
        }

        var cohort = await store.Cohorts.AsNoTracking().SingleAsync(c => c.Id == run.CohortId, cancellation);
        var refusal = cohort.CanBeMatched ? refused : new CohortIsNot(cohort.Name, cohort.State);
        if (refusal is not null)
        {
            run.Fail(refusal, now);
        }
        else
        {
            await StoreAsync(run, result!, now, cancellation);
        }

        store.TellOf(run, run.TellsStarter ? run.StartedBy : null, now);
        await store.CommitAsync(CommandContext.OfJob(now), "finish-match", run.Id.Value, cancellation);
        await own.Transaction.CommitAsync(cancellation);
        return true;
    }

    private async Task<RunResult> ResultAsync(MatchRunId id, MatchPlan plan, CancellationToken cancellation)
    {
        var record = await store.MatchRecords.AsNoTracking().SingleAsync(r => r.RunId == id, cancellation);
        var somebody = record.HaveSomebody.ToHashSet();
        record.SetPlan(plan with { Unmatched = [.. plan.Unmatched.Where(left => !somebody.Contains(left.Person))] });
        var run = await store.MatchRuns.AsNoTracking().SingleAsync(r => r.Id == id, cancellation);
        var before = await EarlierAsync(run, cancellation);
        var compared = before is null ? null : MatchComparison.Of(before.RunId, before, record);
        var leftOut = await LeftOutPeople.ReadAsync(store, run.CohortId, record.Problem, cancellation);
        var maker = new SummaryMaker(record);
        var summary = maker.Summary(leftOut, compared) with
        {
            NotKept = await store.FindIgnoredLocksAsync(run.CohortId, record.Problem, run.StartedAt, cancellation),
        };
        return new(record.Plan, summary, run.RepeatOf is null ? maker.Pages() : []);
    }

    /// <summary>The original of a repeat; otherwise the cohort's latest run with a result.</summary>
    private Task<MatchRecord?> EarlierAsync(MatchRun run, CancellationToken cancellation) =>
        (
            from earlier in store.MatchRuns
            join record in store.MatchRecords.AsNoTracking() on earlier.Id equals record.RunId
            where
                run.RepeatOf == null
                    ? earlier.CohortId == run.CohortId && earlier.Summary != null && earlier.RepeatOf == null
                    : earlier.Id == run.RepeatOf
            orderby earlier.StartedAt descending
            select record
        ).FirstOrDefaultAsync(cancellation);

    private async Task StoreAsync(MatchRun run, RunResult result, DateTimeOffset now, CancellationToken cancellation)
    {
        await store
            .MatchRecords.Where(record => record.RunId == run.Id)
            .ExecuteUpdateAsync(set => set.SetProperty(record => record.Plan, result.Plan), cancellation);
        store.MatchPages.AddRange(result.Pages);
        if (run.RepeatOf is null && !await ReplaceAsync(run, now, cancellation))
        {
            run.Supersede(result.Summary, now);
            return;
        }

        run.CompleteWithPreview(result.Summary, now);
    }

    /// <summary>
    /// Supersedes the previous preview in a statement of its own first, because a cohort may have at most one.
    /// </summary>
    /// <returns>False if that preview is being approved, so that this run comes too late.</returns>
    private async Task<bool> ReplaceAsync(MatchRun run, DateTimeOffset now, CancellationToken cancellation)
    {
        var standing = await store
            .MatchRuns.Where(r => r.CohortId == run.CohortId)
            .Where(r => r.State == MatchRunState.Preview || r.State == MatchRunState.Approving)
            .ToListAsync(cancellation);
        foreach (var earlier in standing.Where(earlier => earlier.State == MatchRunState.Preview))
        {
            earlier.Supersede(earlier.Summary, now);
        }

        await store.SaveAsync(cancellation);
        return standing.TrueForAll(earlier => earlier.State != MatchRunState.Approving);
    }

    private sealed record RunResult(MatchPlan Plan, MatchSummary Summary, IEnumerable<MatchPage> Pages);
}
