using MentorBot.Domain.Cohorts;
using MentorBot.Domain.Matching;
using MentorBot.Domain.Shared;
using MentorBot.Domain.Store;
using Microsoft.EntityFrameworkCore;

namespace MentorBot.Domain.MatchRuns;

/// <summary>
/// Queues a match run for a worker. A cohort has at most one run under way; asking again returns that one.
/// </summary>
public sealed class StartMatchRun(MentorStore store)
{
    /// <summary>The most people planned at once.</summary>
    public int MostPeople { get; init; } = MatchPlanner.MostPeople;

    /// <returns>
    /// The run under way. Refused with <see cref="NotFound"/>, <see cref="CohortIsNot"/>, <see cref="MatchedAtNight"/>,
    /// <see cref="MatchIsBeingApproved"/> or <see cref="CohortTooLarge"/>.
    /// </returns>
    /// <exception cref="ConcurrencyConflictException">
    /// A concurrency conflict: another run was started meanwhile. Retry to get that run.
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

        if (!cohort.CanBeMatched)
        {
            return new CohortIsNot(cohort.Name, cohort.State);
        }

        return await store.MatchRuns.BusyOf(id).FirstOrDefaultAsync(cancellation) switch
        {
            { State: MatchRunState.Approving } => new MatchIsBeingApproved(cohort.Name),
            { } busy => busy.Id,
            null when await MatchInputs.TooManyAsync(store, cohort, MostPeople, cancellation) is { } refusal => refusal,
            null => await QueueAsync(id, context, cancellation),
        };
    }

    private async Task<MatchRunId> QueueAsync(CohortId cohort, CommandContext context, CancellationToken cancellation)
    {
        var run = MatchRun.Queue(cohort, context.Person, context.Now);
        store.MatchRuns.Add(run);
        await store.CommitAsync(context, "start-match", run.Id.Value, cancellation);
        return run.Id;
    }
}
