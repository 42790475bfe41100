using MentorBot.Domain.Enrolment;
using MentorBot.Domain.Matching;
using MentorBot.Domain.Shared;
using MentorBot.Domain.Store;
using Microsoft.EntityFrameworkCore;

namespace MentorBot.Domain.MatchRuns.Wishes;

/// <summary>Reads and writes the locks and bars of a cohort.</summary>
internal static class StoredWishes
{
    /// <summary>
    /// The locks and bars between people who can both be matched now. A lock is fulfilled once its people are matched;
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

    /// <summary>The locks and bars of a cohort that are about these people alone.</summary>
    public static Task<Dictionary<PersonPair, MatchWishKind?>> WishesAboutAsync(
        this MentorStore store,
        CohortId cohort,
        List<PersonId> people,
        CancellationToken cancellation
    ) =>
        store
            .MatchWishes.AsNoTracking()
            .Where(w => w.CohortId == cohort && people.Contains(w.FirstId) && people.Contains(w.SecondId))
            .ToDictionaryAsync(w => w.Pair, w => (MatchWishKind?)w.Kind, cancellation);

    /// <summary>Stores a lock or bar for each pair; the latest one on a pair counts.</summary>
    public static void Wish(
        this MentorStore store,
        CohortId cohort,
        IEnumerable<PersonPair> pairs,
        MatchWishKind kind,
        List<MatchWish> standing,
        CommandContext context
    )
    {
        foreach (var pair in pairs.Distinct())
        {
            if (standing.Find(wish => wish.Pair == pair) is { } known)
            {
                known.Become(kind, context.Person, context.Now);
            }
            else
            {
                store.MatchWishes.Add(MatchWish.Of(cohort, pair, kind, context.Person, context.Now));
            }
        }
    }

    /// <summary>Whether each pair consists of two different people who are all signed up in the cohort.</summary>
    public static async Task<bool> AreSignedUpAsync(
        this MentorStore store,
        CohortId cohort,
        IReadOnlyCollection<PersonPair> pairs,
        CancellationToken cancellation
    )
    {
        var people = PeopleOf(pairs).Distinct().ToList();
        var found = await store.Enrolments.CountAsync(
            e => e.CohortId == cohort && people.Contains(e.PersonId),
            cancellation
        );
        return found == people.Count && pairs.All(pair => pair.First != pair.Second);
    }

    /// <summary>
    /// Refuses if somebody would be in more locked pairs than they have places; null if nobody would.
    /// </summary>
    public static async Task<LockedElsewhere?> LockedElsewhereAsync(
        this MentorStore store,
        CohortId cohort,
        IReadOnlyCollection<PersonPair> pairs,
        List<MatchWish> standing,
        CancellationToken cancellation
    )
    {
        var people = PeopleOf(pairs).Distinct().ToList();
        var places = await store
            .Enrolments.Where(e => e.CohortId == cohort && people.Contains(e.PersonId))
            .Select(e => new
            {
                e.PersonId,
                Places = e.Role == MentoringRole.Mentor || e.Role == MentoringRole.Buddy ? e.Capacity : 1,
            })
            .ToDictionaryAsync(e => e.PersonId, e => e.Places, cancellation);
        var locked = standing.Where(wish => wish.Kind == MatchWishKind.Locked).Select(wish => wish.Pair);
        var uses = PeopleOf([.. locked.Union(pairs)]).CountBy(person => person).ToDictionary();
        var busy = people.Where(person => uses[person] > places[person]).OrderBy(person => person.Value).ToList();
        if (busy.Count == 0)
        {
            return null;
        }

        var name = await store.People.Where(p => p.Id == busy[0]).Select(p => p.Name).SingleAsync(cancellation);
        return new(name, places[busy[0]]);
    }

    private static IEnumerable<PersonId> PeopleOf(IEnumerable<PersonPair> pairs) =>
        pairs.SelectMany(pair => new[] { pair.First, pair.Second });
}
