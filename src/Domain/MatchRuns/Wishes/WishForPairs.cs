using MentorBot.Domain.Cohorts;
using MentorBot.Domain.Matching;
using MentorBot.Domain.Shared;
using MentorBot.Domain.Store;
using Microsoft.EntityFrameworkCore;

namespace MentorBot.Domain.MatchRuns.Wishes;

/// <summary>
/// Locks or bars pairs of a cohort, with effect from the next run; the latest demand on a pair counts. Whether a lock
/// obeys the rules is checked when the match is planned.
/// </summary>
public sealed class WishForPairs(MentorStore store)
{
    /// <param name="id">The cohort.</param>
    /// <param name="pairs">At least one pair of people signed up in the cohort.</param>
    /// <param name="kind">Whether to lock or bar them.</param>
    /// <param name="context">A coordinator's command.</param>
    /// <param name="cancellation">Cancels the queries.</param>
    /// <returns>
    /// Refused with <see cref="NotFound"/>, <see cref="ChoosePairs"/> or <see cref="LockedElsewhere"/>.
    /// </returns>
    public async Task<Result<Done>> RunAsync(
        CohortId id,
        IReadOnlyCollection<PersonPair> pairs,
        MatchWishKind kind,
        CommandContext context,
        CancellationToken cancellation
    )
    {
        var cohort = context.IsCoordinator ? await store.Cohorts.FindAsync([id], cancellation) : null;
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

        store.Wish(id, pairs, kind, wishes, context);
        var action = kind == MatchWishKind.Locked ? "lock-pairs" : "bar-pairs";
        await store.CommitAsync(context, action, id.Value, cancellation);
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
