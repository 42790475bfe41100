using MentorBot.Domain.Matching.Runs;
using MentorBot.Domain.Shared;
using MentorBot.Domain.Store;
using Microsoft.EntityFrameworkCore;

namespace MentorBot.Domain.Matching.Results;

/// <summary>Reads every pair of the last run of a cohort, a page at a time, the weakest first.</summary>
public sealed class ReadMatchPairs(MentorStore store)
{
    /// <summary>Pairs on a page; as many as fit a message with the longest names and reasons.</summary>
    public const int PageSize = 8;

    /// <param name="page">From 0; one that does not exist is taken for the nearest that does.</param>
    /// <returns>The page; <see cref="NotFound"/> without a run, or for somebody who runs no cohorts.</returns>
    public async Task<Result<PairsPage>> RunAsync(CohortId id, int page, Act act, CancellationToken cancellation)
    {
        var run = act.IsCoordinator
            ? await store.MatchRuns.AsNoTracking().LastOf(id).FirstOrDefaultAsync(cancellation)
            : null;
        if (run?.Summary is not { } summary)
        {
            return new NotFound();
        }

        var pages = Math.Max(1, (summary.Pairs + PageSize - 1) / PageSize);
        var shown = Math.Clamp(page, 0, pages - 1);
        var stored = await store
            .MatchPages.AsNoTracking()
            .SingleOrDefaultAsync(p => p.RunId == run.Id && p.Page == shown, cancellation);
        var names = await PeopleNames.ReadAsync(store, stored?.Pairs ?? [], cancellation);
        var cohort = await store.Cohorts.Where(c => c.Id == id).Select(c => c.Name).SingleAsync(cancellation);
        IReadOnlyList<PreviewPair> pairs = [.. (stored?.Pairs ?? []).Select(names.Of)];
        return new PairsPage(id, cohort, run.State, shown, pages, summary.Pairs, pairs);
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
