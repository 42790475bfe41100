using MentorBot.Domain.Shared;
using MentorBot.Domain.Store;
using Microsoft.EntityFrameworkCore;

namespace MentorBot.Domain.Matching.Wishes;

/// <summary>A coordinator takes locks and bars back: those of some pairs, or all of a cohort.</summary>
public sealed class TakeBackWishes(MentorStore store)
{
    /// <param name="pairs">Null for all. What is not wished for any more is passed over.</param>
    /// <returns>How many were taken back; <see cref="NotFound"/> for anybody but a coordinator.</returns>
    public async Task<Result<int>> RunAsync(
        CohortId id,
        IReadOnlyCollection<PersonPair>? pairs,
        Act act,
        CancellationToken cancellation
    )
    {
        if (!act.IsCoordinator || !await store.Cohorts.AnyAsync(cohort => cohort.Id == id, cancellation))
        {
            return new NotFound();
        }

        var wishes = await store.MatchWishes.Where(wish => wish.CohortId == id).ToListAsync(cancellation);
        var taken = wishes.Where(wish => pairs is null || pairs.Contains(wish.Pair)).ToList();
        store.MatchWishes.RemoveRange(taken);
        await store.CommitAsync(act, "take-back-wishes", id.Value, cancellation);
        return taken.Count;
    }
}
