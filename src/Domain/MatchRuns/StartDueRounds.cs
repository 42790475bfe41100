using MentorBot.Domain.Cohorts;
using MentorBot.Domain.Shared;
using MentorBot.Domain.Store;
using Microsoft.EntityFrameworkCore;

namespace MentorBot.Domain.MatchRuns;

/// <summary>
/// For cohorts that meet in rounds: once a round's weeks have passed, queues the match for the next round and tells the
/// coordinator who owns the cohort. Happens once per round, even if several nodes run at once or the coordinator was
/// quicker. The round itself begins when its match is approved.
/// </summary>
public sealed class StartDueRounds(MentorStore store, OddRows odd)
{
    /// <returns>How many matches were queued.</returns>
    /// <exception cref="ConcurrencyConflictException">
    /// A concurrency conflict: a match was started meanwhile; the next run continues.
    /// </exception>
    public async Task<int> RunAsync(DateTimeOffset now, CancellationToken cancellation)
    {
        var running = (await RunningAsync(now, cancellation)).ToDictionary(cohort => cohort.Id);
        return await odd.RunAsync(
            new RowJob<CohortId>("start-due-rounds", store, ids => StartAsync(running[ids[0]], now, cancellation))
            {
                AtOnce = 1,
            },
            running.Keys,
            now,
            cancellation
        );
    }

    private async Task<int> StartAsync(RunningRound cohort, DateTimeOffset now, CancellationToken cancellation)
    {
        if (!cohort.IsDueBy(now))
        {
            return 0;
        }

        var run = MatchRun.Queue(cohort.Id, cohort.Owner, now);
        run.TellStarter();
        store.MatchRuns.Add(run);
        await store.CommitAsync(CommandContext.OfJob(now), "start-round", run.Id.Value, cancellation);
        return 1;
    }

    private Task<List<RunningRound>> RunningAsync(DateTimeOffset now, CancellationToken cancellation) =>
        store
            .Cohorts.AsNoTracking()
            .Where(c => c.Model == MentoringModel.Rounds && c.State == CohortState.Active && c.EndsAt > now)
            .Where(c =>
                !store.MatchRuns.Any(r =>
                    r.CohortId == c.Id
                    && (
                        r.State == MatchRunState.Queued
                        || r.State == MatchRunState.Running
                        || r.State == MatchRunState.Approving
                    )
                )
            )
            .OrderBy(c => c.Id)
            .Select(c => new RunningRound(
                c.Id,
                c.OwnerId,
                c.Policy,
                store.MatchRuns.Where(r => r.CohortId == c.Id).Max(r => r.ApprovedAt),
                store.MatchRuns.Where(r => r.CohortId == c.Id).Max(r => (DateTimeOffset?)r.StartedAt)
            ))
            .ToListAsync(cancellation);

    private sealed record RunningRound(
        CohortId Id,
        PersonId Owner,
        CohortPolicy Policy,
        DateTimeOffset? Began,
        DateTimeOffset? LastStarted
    )
    {
        /// <summary>
        /// A match started after the next round fell due counts as that round's match, whatever became of it.
        /// </summary>
        public bool IsDueBy(DateTimeOffset now) =>
            Began?.AddDays(7 * Policy.RoundWeeks) is { } due && due <= now && LastStarted < due;
    }
}
