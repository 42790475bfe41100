using MentorBot.Domain.Matching;
using MentorBot.Domain.MatchRuns.Results;
using MentorBot.Domain.Shared;
using MentorBot.Domain.Store;
using Microsoft.EntityFrameworkCore;

namespace MentorBot.Domain.MatchRuns.Wishes;

/// <summary>The locks and bars of a cohort, with names, latest first; recorded in the audit trail.</summary>
public sealed class ReadWishes(MentorStore store)
{
    /// <summary>How many are shown; withdrawing some brings up the next.</summary>
    public const int Most = 30;

    /// <returns>Refused with <see cref="NotFound"/>.</returns>
    public async Task<Result<WishList>> RunAsync(CohortId id, CommandContext context, CancellationToken cancellation)
    {
        var cohort = context.IsCoordinator ? await store.Cohorts.FindAsync([id], cancellation) : null;
        if (cohort is null)
        {
            return new NotFound();
        }

        var all = store.MatchWishes.AsNoTracking().Where(wish => wish.CohortId == id);
        var newest = await all.OrderByDescending(wish => wish.WishedAt)
            .ThenBy(wish => wish.FirstId)
            .Take(Most)
            .ToListAsync(cancellation);
        if (newest.Count > 0)
        {
            await store.RecordReadAsync(context, "read-match-wishes", id.Value, cancellation);
        }

        var names = await PeopleNames.ReadAsync(
            store,
            newest.SelectMany(wish => new[] { wish.FirstId, wish.SecondId, wish.WishedBy }),
            cancellation
        );
        return new WishList(
            id,
            cohort.Name,
            cohort.CanBeMatched,
            await all.CountAsync(cancellation),
            [.. newest.Select(w => new NamedWish(w.Pair, names.Of(w.Pair), w.Kind, names.Of(w.WishedBy)))]
        );
    }
}

/// <summary>The locks and bars of a cohort.</summary>
/// <param name="All">How many there are; only the latest are listed.</param>
public sealed record WishList(
    CohortId CohortId,
    string Cohort,
    bool CanBeMatched,
    int All,
    IReadOnlyList<NamedWish> Newest
);

/// <summary>A lock or bar with names.</summary>
/// <param name="By">The coordinator's name.</param>
public sealed record NamedWish(PersonPair Pair, NamedPair Names, MatchWishKind Kind, string By);
