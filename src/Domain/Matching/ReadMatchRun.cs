using MentorBot.Domain.Cohorts;
using MentorBot.Domain.Enrolment;
using MentorBot.Domain.People;
using MentorBot.Domain.Shared;
using MentorBot.Domain.Store;
using Microsoft.EntityFrameworkCore;

namespace MentorBot.Domain.Matching;

/// <summary>Reads the last run of a cohort, with names.</summary>
public sealed class ReadMatchRun(MentorStore store)
{
    private const int WeakestShown = 5;

    /// <returns>The preview, or the approved run where no preview came after it; <see cref="NotFound"/> without either.</returns>
    public async Task<Result<MatchPreview>> RunAsync(CohortId id, Act act, CancellationToken cancellation)
    {
        var run = act.IsCoordinator ? await LastAsync(id, cancellation) : null;
        if (run is null)
        {
            return new NotFound();
        }

        var cohort = await store.Cohorts.AsNoTracking().SingleAsync(c => c.Id == id, cancellation);
        var leftOut = await LeftOutAsync(run, cancellation);
        return View(run, cohort, await NamesAsync(run, cancellation), leftOut);
    }

    private Task<MatchRun?> LastAsync(CohortId id, CancellationToken cancellation) =>
        store.MatchRuns.AsNoTracking().LastOf(id).FirstOrDefaultAsync(cancellation);

    private Task<Dictionary<PersonId, string>> NamesAsync(MatchRun run, CancellationToken cancellation)
    {
        var people = run.Problem.Candidates.Select(c => c.Person).ToList();
        return store.People.Where(p => people.Contains(p.Id)).ToDictionaryAsync(p => p.Id, p => p.Name, cancellation);
    }

    private async Task<IReadOnlyList<LeftOut>> LeftOutAsync(MatchRun run, CancellationToken cancellation)
    {
        var planned = run.Problem.Candidates.Select(c => c.Person).ToList();
        var people = await (
            from e in store.Enrolments
            join p in store.People on e.PersonId equals p.Id
            where e.CohortId == run.CohortId && !planned.Contains(e.PersonId)
            where e.State == EnrolmentState.Paused || e.State == EnrolmentState.Submitted
            orderby p.Name
            select new
            {
                p.Name,
                e.State,
                p.IsEligible,
                p.Reachability,
            }
        )
            .Take(MatchPlanner.MostPeople)
            .ToListAsync(cancellation);
        return
        [
            .. people
                .Where(p =>
                    p.State == EnrolmentState.Paused || !p.IsEligible || p.Reachability != Reachability.Reachable
                )
                .Select(p => new LeftOut(
                    p.Name,
                    !p.IsEligible ? LeftOutReason.NotEligible
                        : p.State == EnrolmentState.Paused ? LeftOutReason.Paused
                        : LeftOutReason.Unreachable
                )),
        ];
    }

    private static MatchPreview View(
        MatchRun run,
        Cohort cohort,
        Dictionary<PersonId, string> names,
        IReadOnlyList<LeftOut> leftOut
    )
    {
        var people = run.Problem.Candidates.ToDictionary(c => c.Person, c => PreviewPerson.Of(c, names));
        var pairs = run.Plan.Pairs.OrderBy(pair => pair.Score).ToList();
        return new(
            run.Id,
            run.State,
            cohort.Id,
            cohort.Name,
            cohort.State,
            people.Count,
            pairs.Count,
            pairs.Count == 0 ? 0 : pairs[pairs.Count / 2].Score,
            Distribution(pairs),
            [
                .. pairs
                    .Take(WeakestShown)
                    .Select(p => new PreviewPair(people[p.First], people[p.Second], p.Score, p.Terms)),
            ],
            [
                .. run.Plan.Unmatched.Select(u => new PreviewUnmatched(
                    people[u.Person].Name,
                    u.Reason,
                    u.BlockedPartners
                )),
            ],
            leftOut
        );
    }

    private static int[] Distribution(IEnumerable<PlannedPair> pairs)
    {
        var counts = new int[MatchPreview.Buckets];
        foreach (var pair in pairs)
        {
            counts[Math.Clamp(pair.Score * MatchPreview.Buckets / 1000, 0, MatchPreview.Buckets - 1)]++;
        }

        return counts;
    }
}
