using MentorBot.Domain.Shared;
using MentorBot.Domain.Store;
using Microsoft.EntityFrameworkCore;

namespace MentorBot.Domain.Matching;

/// <summary>Reads every pair of the last run of a cohort, a page at a time, the weakest first.</summary>
public sealed class ReadMatchPairs(MentorStore store)
{
    /// <summary>Pairs on a page; as many as fit a message with the longest names and reasons.</summary>
    public const int PageSize = 8;

    /// <param name="page">From 0; one that does not exist is taken for the nearest that does.</param>
    /// <returns>The page; <see cref="NotFound"/> without a run, or for somebody who runs no cohorts.</returns>
    public async Task<Result<PairsPage>> RunAsync(CohortId id, int page, Act act, CancellationToken cancellation)
    {
        var read = act.IsCoordinator ? await LastAsync(id, cancellation) : null;
        if (read is not var (run, cohort))
        {
            return new NotFound();
        }

        var pages = Math.Max(1, (run.Plan.Pairs.Count + PageSize - 1) / PageSize);
        var shown = Math.Clamp(page, 0, pages - 1);
        var pairs = run.Plan.Pairs.OrderBy(pair => pair.Score).Skip(shown * PageSize).Take(PageSize).ToList();
        var names = await NamesAsync(pairs, cancellation);
        return new PairsPage(id, cohort, run.State, shown, pages, run.Plan.Pairs.Count, View(run, pairs, names));
    }

    private async Task<(MatchRun Run, string Cohort)?> LastAsync(CohortId id, CancellationToken cancellation)
    {
        var last = await (
            from run in store.MatchRuns.AsNoTracking().LastOf(id)
            join cohort in store.Cohorts on run.CohortId equals cohort.Id
            select new { Run = run, cohort.Name }
        ).FirstOrDefaultAsync(cancellation);
        return last is null ? null : (last.Run, last.Name);
    }

    private Task<Dictionary<PersonId, string>> NamesAsync(List<PlannedPair> pairs, CancellationToken cancellation)
    {
        var people = pairs.SelectMany(pair => new[] { pair.First, pair.Second }).ToList();
        return store.People.Where(p => people.Contains(p.Id)).ToDictionaryAsync(p => p.Id, p => p.Name, cancellation);
    }

    private static List<PreviewPair> View(MatchRun run, List<PlannedPair> pairs, Dictionary<PersonId, string> names)
    {
        var people = run.Problem.Candidates.ToDictionary(c => c.Person, c => PreviewPerson.Of(c, names));
        return
        [
            .. pairs.Select(pair => new PreviewPair(people[pair.First], people[pair.Second], pair.Score, pair.Terms)),
        ];
    }
}

/// <param name="Page">From 0.</param>
/// <param name="Pages">At least 1.</param>
/// <param name="All">Pairs on all the pages together.</param>
/// <param name="Pairs">Those of this page, the lowest score first.</param>
public sealed record PairsPage(
    CohortId CohortId,
    string Cohort,
    MatchRunState State,
    int Page,
    int Pages,
    int All,
    IReadOnlyList<PreviewPair> Pairs
);
