using MentorBot.Domain.Cohorts;
using MentorBot.Domain.Matching.Runs;
using MentorBot.Domain.Shared;
using MentorBot.Domain.Store;
using Microsoft.EntityFrameworkCore;

namespace MentorBot.Domain.Matching.Wishes;

/// <summary>
/// A coordinator locks or bars pairs of a cohort. It takes effect with the next run; of two words on the same pair the newer
/// one counts. Whether a lock keeps to the rules the planner says when it runs.
/// </summary>
public sealed class WishForPairs(MentorStore store)
{
    /// <param name="pairs">At least one; the two of each are signed up in the cohort.</param>
    /// <returns>Done, or <see cref="NotFound"/>, <see cref="ChoosePairs"/>, <see cref="LockedElsewhere"/>.</returns>
    public async Task<Result<Done>> RunAsync(
        CohortId id,
        IReadOnlyCollection<PersonPair> pairs,
        MatchWishKind kind,
        Act act,
        CancellationToken cancellation
    )
    {
        var cohort = act.IsCoordinator ? await store.Cohorts.FindAsync([id], cancellation) : null;
        if (cohort is null)
        {
            return new NotFound();
        }

        if (pairs.Count == 0)
        {
            return new ChoosePairs(1);
        }

        var wishes = await store.MatchWishes.Where(wish => wish.CohortId == id).ToListAsync(cancellation);
        if (await RefusalOfAsync(cohort, pairs, kind, wishes, cancellation) is { } refusal)
        {
            return refusal;
        }

        store.Wish(id, pairs, kind, wishes, act);
        var action = kind == MatchWishKind.Locked ? "lock-pairs" : "bar-pairs";
        await store.CommitAsync(act, action, id.Value, cancellation);
        return new Done();
    }

    private async Task<Refusal?> RefusalOfAsync(
        Cohort cohort,
        IReadOnlyCollection<PersonPair> pairs,
        MatchWishKind kind,
        List<MatchWish> wishes,
        CancellationToken cancellation
    )
    {
        if (!await store.AreSignedUpAsync(cohort.Id, pairs, cancellation))
        {
            return new NotFound();
        }

        return kind == MatchWishKind.Locked && !cohort.Model.IsOfMany()
            ? await store.LockedElsewhereAsync(cohort.Id, pairs, wishes, cancellation)
            : null;
    }
}
