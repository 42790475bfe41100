using MentorBot.Domain.Shared;
using MentorBot.Domain.Store;
using Microsoft.EntityFrameworkCore;

namespace MentorBot.Domain.Suggestions;

/// <summary>What somebody has said to suggestions, as a match reads it.</summary>
/// <param name="Preferred">The dearest first, of the last answer that was given.</param>
/// <param name="RatherNot">Everybody declined in this cohort, ever.</param>
internal sealed record SuggestionWishes(IReadOnlyList<PersonId> Preferred, IReadOnlyList<PersonId> RatherNot)
{
    public static readonly SuggestionWishes None = new([], []);
}

internal static class SuggestionWishesOfCohort
{
    /// <summary>By person; whoever has answered nothing is left out.</summary>
    /// <param name="people">Who can be matched now: wishes for others would only take the place of those for them.</param>
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
