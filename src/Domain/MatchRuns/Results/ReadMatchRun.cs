using MentorBot.Domain.Shared;
using MentorBot.Domain.Store;
using Microsoft.EntityFrameworkCore;

namespace MentorBot.Domain.MatchRuns.Results;

/// <summary>Reads the state of matching in a cohort, with names: the run under way and the current result. The reading is recorded in
/// the audit trail.</summary>
public sealed class ReadMatchRun(MentorStore store)
{
    /// <returns>Refused with <see cref="NotFound"/>, also if nothing was ever matched.</returns>
    public async Task<Result<MatchStatus>> RunAsync(CohortId id, CommandContext context, CancellationToken cancellation)
    {
        var newest = context.IsCoordinator ? await NewestAsync(id, cancellation) : null;
        if (newest is null)
        {
            return new NotFound();
        }

        var cohort = await store.Cohorts.AsNoTracking().SingleAsync(c => c.Id == id, cancellation);
        var stands = await store.MatchRuns.AsNoTracking().LastOf(id).FirstOrDefaultAsync(cancellation);
        if (stands is not null || newest.Failure is not null)
        {
            await store.RecordReadAsync(context, "read-match", newest.Id.Value, cancellation);
        }

        return new MatchStatus(
            id,
            cohort.Name,
            await store.RunUnderWayAsync(id, cancellation),
            stands is null ? null : await store.PreviewAsync(stands, cohort, cancellation),
            newest.State is MatchRunState.Failed or MatchRunState.Cancelled
                ? await EndAsync(newest, cancellation)
                : null
        );
    }

    private Task<MatchRun?> NewestAsync(CohortId id, CancellationToken cancellation) =>
        store
            .MatchRuns.AsNoTracking()
            .Where(run => run.CohortId == id)
            .OrderBy(run => run.RepeatOf != null)
            .ThenByDescending(run => run.StartedAt)
            .FirstOrDefaultAsync(cancellation);

    private async Task<RunWithoutResult> EndAsync(MatchRun run, CancellationToken cancellation)
    {
        var why = run.Failure?.Read();
        return new(run.State, why, await store.AboutAsync(why, cancellation));
    }
}
