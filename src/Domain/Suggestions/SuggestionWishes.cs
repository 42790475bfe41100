using MentorBot.Domain.Shared;
using MentorBot.Domain.Store;
using Microsoft.EntityFrameworkCore;

namespace MentorBot.Domain.Suggestions;

/// <summary>A person's answers to suggestions, as the matching reads them.</summary>
/// <param name="Preferred">Their choices in the latest answered round, first choice first.</param>
/// <param name="RatherNot">Everyone they declined in this cohort, in any round.</param>
internal sealed record SuggestionWishes(IReadOnlyList<PersonId> Preferred, IReadOnlyList<PersonId> RatherNot)
{
    public static readonly SuggestionWishes None = new([], []);
}

internal static class SuggestionWishesOfCohort
{
    /// <summary>By person; people without answers are left out.</summary>
    /// <param name="store">The database.</param>
    /// <param name="cohort">The cohort.</param>
    /// <param name="people">
    /// The people who can be matched now; choices of others are dropped, so that later choices move up.
    /// </param>
    /// <param name="cancellation">Cancels the query.</param>
    public static async Task<IReadOnlyDictionary<PersonId, SuggestionWishes>> SuggestionWishesAsync(
        this MentorStore store,
        CohortId cohort,
        IReadOnlyCollection<PersonId> people,
        CancellationToken cancellation
    )
    {
        var answered = await (
            from shortlist in store.Shortlists.AsNoTracking()
            join round in store.SuggestionRounds on shortlist.RoundId equals round.Id
            where round.CohortId == cohort && shortlist.AnsweredAt != null
            select shortlist
        ).ToListAsync(cancellation);
        var here = people.ToHashSet();
        return answered.GroupBy(list => list.PersonId).ToDictionary(own => own.Key, own => WishesIn([.. own], here));
    }

    private static SuggestionWishes WishesIn(IReadOnlyList<Shortlist> lists, HashSet<PersonId> here) =>
        new(
            [
                .. lists
                    .MaxBy(list => list.AskedAt)!
                    .Suggestions.Where(s => s.Answer.IsChoice() && here.Contains(s.SuggestedId))
                    .OrderBy(s => s.Answer)
                    .Select(s => s.SuggestedId),
            ],
            [
                .. lists
                    .SelectMany(list => list.Suggestions)
                    .Where(s => s.Answer == SuggestionAnswer.RatherNot)
                    .Select(s => s.SuggestedId)
                    .Distinct(),
            ]
        );
}
