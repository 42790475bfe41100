using MentorBot.Domain.Shared;
using MentorBot.Domain.Store;
using Microsoft.EntityFrameworkCore;

namespace MentorBot.Domain.MatchRuns.Results;

/// <summary>Reads all pairs of a cohort's current result, page by page, weakest first; recorded in the audit trail.</summary>
public sealed class ReadMatchPairs(MentorStore store)
{
    /// <summary>Pairs on a page: as many as fit into a message with the longest names and reasons.</summary>
    public const int PageSize = 8;

    /// <param name="id">The cohort.</param>
    /// <param name="page">From 0; a page that does not exist means the nearest one.</param>
    /// <param name="context">A coordinator's command.</param>
    /// <param name="cancellation">Cancels the queries.</param>
    /// <returns>Refused with <see cref="NotFound"/>, also if there is no result.</returns>
    public async Task<Result<PairsPage>> RunAsync(
        CohortId id,
        int page,
        CommandContext context,
        CancellationToken cancellation
    )
    {
        var run = context.IsCoordinator
            ? await store.MatchRuns.AsNoTracking().LastOf(id).FirstOrDefaultAsync(cancellation)
            : null;
        if (run?.Summary is not { } summary)
        {
            return new NotFound();
        }

        await store.RecordReadAsync(context, "read-match-pairs", run.Id.Value, cancellation);
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

/// <summary>A page of pairs.</summary>
/// <param name="Page">From 0.</param>
/// <param name="Pages">At least 1.</param>
/// <param name="All">The number of pairs on all pages.</param>
/// <param name="Pairs">The pairs on this page, lowest score first.</param>
public sealed record PairsPage(
    CohortId CohortId,
    string Cohort,
    MatchRunState State,
    int Page,
    int Pages,
    int All,
    IReadOnlyList<PreviewPair> Pairs
);
