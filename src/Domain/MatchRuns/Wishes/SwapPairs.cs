using MentorBot.Domain.Matching;
using MentorBot.Domain.Shared;
using MentorBot.Domain.Store;
using Microsoft.EntityFrameworkCore;

namespace MentorBot.Domain.MatchRuns.Wishes;

/// <summary>Swaps the partners of two pairs, by locking the first of each with the second of the other.</summary>
public sealed class SwapPairs(MentorStore store)
{
    /// <param name="id">The cohort.</param>
    /// <param name="pairs">Two pairs, each as shown, the mentor first.</param>
    /// <param name="context">A coordinator's command.</param>
    /// <param name="cancellation">Cancels the queries.</param>
    /// <returns>
    /// Refused with <see cref="NotFound"/>, <see cref="ChoosePairs"/> or <see cref="LockedElsewhere"/>.
    /// </returns>
    public async Task<Result<Done>> RunAsync(
        CohortId id,
        IReadOnlyList<(PersonId First, PersonId Second)> pairs,
        CommandContext context,
        CancellationToken cancellation
    )
    {
        if (!context.IsCoordinator)
        {
            return new NotFound();
        }

        if (pairs is not [var one, var other])
        {
            return new ChoosePairs(2);
        }

        PersonPair[] old = [new(one.First, one.Second), new(other.First, other.Second)];
        PersonPair[] swapped = [new(one.First, other.Second), new(other.First, one.Second)];
        var wishes = await store.MatchWishes.Where(wish => wish.CohortId == id).ToListAsync(cancellation);
        var others = wishes.Where(wish => !old.Contains(wish.Pair)).ToList();
        if (!await store.AreSignedUpAsync(id, swapped, cancellation))
        {
            return new NotFound();
        }

        if (await store.LockedElsewhereAsync(id, swapped, others, cancellation) is { } refusal)
        {
            return refusal;
        }

        store.MatchWishes.RemoveRange(wishes.Where(w => w.Kind == MatchWishKind.Locked && old.Contains(w.Pair)));
        store.Wish(id, swapped, MatchWishKind.Locked, others, context);
        await store.CommitAsync(context, "swap-pairs", id.Value, cancellation);
        return new Done();
    }
}
