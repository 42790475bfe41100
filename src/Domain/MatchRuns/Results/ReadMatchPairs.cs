using MentorBot.Domain.Matching;
using MentorBot.Domain.MatchRuns.Wishes;
using MentorBot.Domain.Shared;
using MentorBot.Domain.Store;
using MentorBot.Domain.Store.Sql;
using Microsoft.EntityFrameworkCore;

namespace MentorBot.Domain.MatchRuns.Results;

/// <summary>Reads all pairs of a cohort's current result, page by page, weakest first; recorded in the audit trail.</summary>
public sealed class ReadMatchPairs(MentorStore store)
{
    /// <summary>Pairs on a page: as many as fit into a message with the longest names and reasons.</summary>
    public const int PageSize = 8;

    /// <param name="id">The cohort.</param>
    /// <param name="question">Which of the pairs.</param>
    /// <param name="context">A coordinator's command.</param>
    /// <param name="cancellation">Cancels the queries.</param>
    /// <returns>Refused with <see cref="NotFound"/>, also if there is no result.</returns>
    public async Task<Result<PairsPage>> RunAsync(
        CohortId id,
        PairsQuestion question,
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
        var all =
            question.Name.Length == 0
                ? summary.Pairs
                : await store.CountPairsNamedAsync(run.Id, question.Name, cancellation);
        var pages = Math.Max(1, (all + PageSize - 1) / PageSize);
        var shown = Math.Clamp(question.Page, 0, pages - 1);
        var stored =
            question.Name.Length == 0
                ? await PageAsync(run.Id, shown, cancellation)
                : await NamedAsync(run.Id, question.Name, shown, cancellation);
        var cohort = await store.Cohorts.Where(c => c.Id == id).Select(c => c.Name).SingleAsync(cancellation);
        var chosen = question.Chosen is { } pair ? await ChosenAsync(run.Id, pair, cancellation) : [];
        var named = await WithNamesAsync(id, [.. chosen, .. stored], cancellation);
        return new PairsPage(id, cohort, run.State, shown, pages, all, [.. named.Skip(chosen.Count)])
        {
            Chosen = named.Take(chosen.Count).SingleOrDefault(),
        };
    }

    private async Task<IReadOnlyList<StoredPair>> PageAsync(MatchRunId run, int page, CancellationToken cancellation) =>
        await store
            .MatchPages.AsNoTracking()
            .Where(p => p.RunId == run && p.Page == page)
            .Select(p => p.Pairs)
            .SingleOrDefaultAsync(cancellation)
        ?? [];

    private async Task<IReadOnlyList<StoredPair>> NamedAsync(
        MatchRunId run,
        string name,
        int page,
        CancellationToken cancellation
    )
    {
        var places = await store.PairsNamedAsync(run, name, page * PageSize, PageSize, cancellation);
        var numbers = places.Select(place => place.Page).Distinct().ToList();
        var pages = await store
            .MatchPages.AsNoTracking()
            .Where(p => p.RunId == run && numbers.Contains(p.Page))
            .ToDictionaryAsync(p => p.Page, p => p.Pairs, cancellation);
        return [.. places.Select(place => pages[place.Page][place.Place])];
    }

    /// <returns>The pair, or nothing if the run has no such pair.</returns>
    private async Task<IReadOnlyList<StoredPair>> ChosenAsync(
        MatchRunId run,
        PersonPair chosen,
        CancellationToken cancellation
    )
    {
        var page = await store.PagesWith(run, chosen).AsNoTracking().FirstOrDefaultAsync(cancellation);
        return [.. (page?.Pairs ?? []).Where(pair => PairOf(pair) == chosen).Take(1)];
    }

    private async Task<IReadOnlyList<PreviewPair>> WithNamesAsync(
        CohortId cohort,
        IReadOnlyList<StoredPair> pairs,
        CancellationToken cancellation
    )
    {
        var names = await PeopleNames.ReadAsync(store, pairs, cancellation);
        var wishes = await store.WishesAboutAsync(cohort, [.. pairs.SelectMany(PeopleNames.In)], cancellation);
        return
        [
            .. pairs.Select(pair =>
                names.Of(pair) with
                {
                    Wish = PairOf(pair) is { } two ? wishes.GetValueOrDefault(two) : null,
                }
            ),
        ];
    }

    /// <returns>Null for a circle.</returns>
    private static PersonPair? PairOf(StoredPair pair) =>
        pair.People is [var one, var other] ? new PersonPair(one.Person, other.Person) : null;
}

/// <summary>Which pairs are asked for.</summary>
/// <param name="Name">A part of a member's name; "" for any.</param>
/// <param name="Page">From 0; a page that does not exist means the nearest one.</param>
public sealed record PairsQuestion(string Name, int Page)
{
    /// <summary>Any pairs.</summary>
    public static PairsQuestion OnPage(int page) => new("", page);

    /// <summary>A pair to be read as well, on whichever page it is; null for none.</summary>
    public PersonPair? Chosen { get; init; }
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
)
{
    /// <summary>The pair that was asked for as well; null if none was, or if the result does not have it.</summary>
    public PreviewPair? Chosen { get; init; }
}
