using MentorBot.Domain.Cohorts;
using MentorBot.Domain.MatchRuns.Results;
using MentorBot.Domain.Mentorships;
using MentorBot.Domain.Shared;
using MentorBot.Domain.Store;
using Microsoft.EntityFrameworkCore;

namespace MentorBot.Domain.MatchRuns.Nights;

/// <summary>
/// Matches the continuous cohorts, each once a night and in one commit: what was decided, its proposals, and that the night is over.
/// Only those who wait are in it, so it touches no running mentorship; and whoever has an open proposal has no place in it, so a
/// second run proposes nobody twice. No coordinator has to approve it; one can hold it.
/// </summary>
public sealed class MatchAtNight(MentorStore store, OddRows odd)
{
    /// <summary>How far back proposals say what scores a cohort can hope for (convention).</summary>
    private static readonly TimeSpan Lately = TimeSpan.FromDays(180);

    /// <returns>How many proposals were made.</returns>
    public async Task<int> RunAsync(DateTimeOffset now, CancellationToken cancellation)
    {
        var running = await store
            .CohortsThatRun()
            .AsNoTracking()
            .Where(c => c.MentorshipWeeks != null && c.MatchingHeldAt == null)
            .OrderBy(c => c.Id)
            .ToListAsync(cancellation);
        return await odd.RunAsync(
            new RowJob<CohortId>("match-at-night", store, ids => MatchAsync(ids[0], now, cancellation)) { AtOnce = 1 },
            [.. running.Where(cohort => cohort.IsDueAtNight(now)).Select(cohort => cohort.Id)],
            now,
            cancellation
        );
    }

    private async Task<int> MatchAsync(CohortId id, DateTimeOffset now, CancellationToken cancellation)
    {
        var cohort = await store.Cohorts.SingleOrDefaultAsync(c => c.Id == id, cancellation);
        if (cohort is null || !cohort.IsDueAtNight(now))
        {
            return 0;
        }

        var seed = now.ToUnixTimeMilliseconds();
        var inputs = await MatchInputs.LoadAsync(store, cohort, seed, now, cancellation);
        var waiting = inputs.Problem.Candidates.Count;
        var record = waiting < 2 ? null : await DecideAsync(cohort, inputs, now, cancellation);
        var pairs = record?.Plan.Pairs.Count ?? 0;
        if (pairs > 0)
        {
            await new ApprovedSet(store, record!, cohort, now).WriteAsync(() => Task.CompletedTask, cancellation);
        }

        cohort.RecordNight(new(now, waiting, pairs));
        await store.CommitAsync(CommandContext.OfJob(now), "match-at-night", id.Value, cancellation);
        return pairs;
    }

    /// <summary>Null if there is no plan; a run is stored only if there is something to propose.</summary>
    private async Task<MatchRecord?> DecideAsync(
        Cohort cohort,
        MatchInputs inputs,
        DateTimeOffset now,
        CancellationToken cancellation
    )
    {
        var people = inputs.Problem.Candidates.Select(candidate => candidate.Person).ToList();
        var since = await store.WaitingSinceAsync(cohort.Id, people, cancellation);
        var threshold = NightThreshold.Of(await ScoresAsync(cohort.Id, now - Lately, cancellation));
        var choice = new NightChoice(
            threshold,
            since.ToDictionary(one => one.Key, one => now - one.Value),
            cancellation
        );
        var chosen = choice.Of(inputs.Problem);
        if (chosen.IsRefused)
        {
            return null;
        }

        // Somebody may have left or paused while it was planned.
        var still = await MatchInputs.LoadAsync(store, cohort, inputs.Problem.Seed, now, cancellation);
        var here = still.Problem.Candidates.Select(candidate => candidate.Person).ToHashSet();
        var run = MatchRun.Queue(cohort.Id, cohort.OwnerId, now);
        var record = MatchRecord.Of(run.Id, inputs.Problem, inputs.HaveSomebody);
        record.SetPlan(
            chosen.Value with
            {
                Pairs = [.. chosen.Value.Pairs.Where(p => here.Contains(p.First) && here.Contains(p.Second))],
            }
        );
        if (record.Plan.Pairs.Count > 0)
        {
            Store(run, record, now);
        }

        return record;
    }

    private void Store(MatchRun run, MatchRecord record, DateTimeOffset now)
    {
        var maker = new SummaryMaker(record);
        run.SetInputs(record.Problem.Hash());
        run.ApproveAtNight(maker.Summary([], null), now);
        store.MatchRuns.Add(run);
        store.MatchRecords.Add(record);
        store.MatchPages.AddRange(maker.Pages());
    }

    private Task<List<int>> ScoresAsync(CohortId cohort, DateTimeOffset since, CancellationToken cancellation) =>
        store
            .Mentorships.Where(m => m.CohortId == cohort && m.ProposedAt > since)
            .Select(m => m.Score)
            .ToListAsync(cancellation);
}
