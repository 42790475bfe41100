using MentorBot.Domain.Shared;
using MentorBot.Domain.Store;
using Microsoft.EntityFrameworkCore;

namespace MentorBot.Domain.MatchRuns;

/// <summary>
/// Plans the stored inputs of the current result again with the same seed, to verify that the result is the same.
/// </summary>
public sealed class RepeatMatchRun(MentorStore store)
{
    /// <returns>
    /// The repeat, or the run already under way. Refused with <see cref="NotFound"/>, <see cref="NothingToRepeat"/>, <see cref="MatchedAtNight"/> or
    /// <see cref="MatchIsBeingApproved"/>.
    /// </returns>
    /// <exception cref="ConcurrencyConflictException">
    /// A concurrency conflict: another run was started meanwhile. Retry.
    /// </exception>
    public async Task<Result<MatchRunId>> RunAsync(CohortId id, CommandContext context, CancellationToken cancellation)
    {
        var cohort = context.IsCoordinator ? await store.Cohorts.FindAsync([id], cancellation) : null;
        if (cohort is null)
        {
            return new NotFound();
        }

        if (cohort.IsContinuous)
        {
            return new MatchedAtNight(cohort.Name);
        }

        if (await store.MatchRuns.BusyOf(id).FirstOrDefaultAsync(cancellation) is { } busy)
        {
            return busy.State == MatchRunState.Approving ? new MatchIsBeingApproved(cohort.Name) : busy.Id;
        }

        if (await store.MatchRuns.LastOf(id).FirstOrDefaultAsync(cancellation) is not { } original)
        {
            return new NothingToRepeat(cohort.Name);
        }

        var run = MatchRun.QueueRepeat(original, context.Person, context.Now);
        store.MatchRuns.Add(run);
        await store.CommitAsync(context, "repeat-match", run.Id.Value, cancellation);
        return run.Id;
    }
}
