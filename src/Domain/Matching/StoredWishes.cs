using MentorBot.Domain.Shared;
using MentorBot.Domain.Store;
using Microsoft.EntityFrameworkCore;

namespace MentorBot.Domain.Matching;

/// <summary>What coordinators want of a cohort's plans.</summary>
internal static class StoredWishes
{
    /// <summary>
    /// The wishes about two people who can both be matched now. A lock whose people have found each other is fulfilled, and
    /// one about somebody who is away waits for them.
    /// </summary>
    public static async Task<MatchWishes> WishesAsync(
        this MentorStore store,
        CohortId cohort,
        List<PersonId> people,
        CancellationToken cancellation
    )
    {
        var wishes = await store.MatchWishes.AsNoTracking().Where(w => w.CohortId == cohort).ToListAsync(cancellation);
        var here = people.ToHashSet();
        var kinds = wishes
            .Where(wish => here.Contains(wish.FirstId) && here.Contains(wish.SecondId))
            .ToLookup(wish => wish.Kind, wish => wish.Pair);
        return new([.. kinds[MatchWishKind.Locked]], [.. kinds[MatchWishKind.Barred]]);
    }
}
