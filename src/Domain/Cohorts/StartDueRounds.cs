using MentorBot.Domain.Matching.Runs;
using MentorBot.Domain.Shared;
using MentorBot.Domain.Store;
using Microsoft.EntityFrameworkCore;

namespace MentorBot.Domain.Cohorts;

/// <summary>
/// Where everybody gets a new partner each round: when the weeks of a round have passed, queues the match of the next one,
/// for whose preview the coordinator who owns the cohort is told. Once per round, also when several nodes look at once or
/// the coordinator did it first; a round begins only when its match is approved.
/// </summary>
public sealed class StartDueRounds(MentorStore store)
{
    private const int AtOnce = 50;

    /// <returns>How many matches were queued; the rest comes with the next run.</returns>
    /// <exception cref="SomebodyWasFirstException">Somebody started one of them; the next run takes what is left.</exception>
    public async Task<int> RunAsync(DateTimeOffset now, CancellationToken cancellation)
    {
        var running = await RunningAsync(now, cancellation);
        var due = running.Where(cohort => cohort.IsDueBy(now)).Take(AtOnce).ToList();
        foreach (var cohort in due)
        {
            var run = MatchRun.Queue(cohort.Id, cohort.Owner, now);
            run.TellStarter();
            store.MatchRuns.Add(run);
            await store.CommitAsync(Act.OfJob(now), "start-round", run.Id.Value, cancellation);
        }

        return due.Count;
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
        /// <summary>A match that was started since the next round is due is that round's, whatever became of it.</summary>
        public bool IsDueBy(DateTimeOffset now) =>
            Began?.AddDays(7 * Policy.RoundWeeks) is { } due && due <= now && LastStarted < due;
    }
}
