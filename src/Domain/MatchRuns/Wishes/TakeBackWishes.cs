using MentorBot.Domain.Matching;
using MentorBot.Domain.Shared;
using MentorBot.Domain.Store;
using Microsoft.EntityFrameworkCore;

namespace MentorBot.Domain.MatchRuns.Wishes;

/// <summary>Withdraws locks and bars: those of some pairs, or all of a cohort.</summary>
public sealed class TakeBackWishes(MentorStore store)
{
    /// <param name="id">The cohort.</param>
    /// <param name="pairs">The pairs, of which those without a lock or bar are ignored; null for all.</param>
    /// <param name="context">A coordinator's command.</param>
    /// <param name="cancellation">Cancels the queries.</param>
    /// <returns>How many were withdrawn. Refused with <see cref="NotFound"/>.</returns>
    public async Task<Result<int>> RunAsync(
        CohortId id,
        IReadOnlyCollection<PersonPair>? pairs,
        CommandContext context,
        CancellationToken cancellation
    )
    {
        if (!context.IsCoordinator || !await store.Cohorts.AnyAsync(cohort => cohort.Id == id, cancellation))
        {
            return new NotFound();
        }

        var wishes = await store.MatchWishes.Where(wish => wish.CohortId == id).ToListAsync(cancellation);
        var taken = wishes.Where(wish => pairs is null || pairs.Contains(wish.Pair)).ToList();
        store.MatchWishes.RemoveRange(taken);
        await store.CommitAsync(context, "take-back-wishes", id.Value, cancellation);
        return taken.Count;
    }
}
