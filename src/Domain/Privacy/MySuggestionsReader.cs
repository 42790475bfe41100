using MentorBot.Domain.Shared;
using MentorBot.Domain.Store;
using Microsoft.EntityFrameworkCore;

namespace MentorBot.Domain.Privacy;

/// <summary>Reads who was suggested to somebody before a match, and what they answered.</summary>
internal static class MySuggestionsReader
{
    public static async Task<Counted<MySuggestion>> MySuggestionsAsync(
        this MentorStore store,
        PersonId person,
        int most,
        CancellationToken cancellation
    )
    {
        var mine =
            from shortlist in store.Shortlists.Where(s => s.PersonId == person)
            from suggestion in shortlist.Suggestions
            join round in store.SuggestionRounds on shortlist.RoundId equals round.Id
            join cohort in store.Cohorts on round.CohortId equals cohort.Id
            join suggested in store.People on suggestion.SuggestedId equals suggested.Id
            orderby shortlist.AskedAt descending, shortlist.Id, suggestion.Position
            select new MySuggestion(
                cohort.Name,
                suggested.Name,
                shortlist.AnsweredAt == null ? null : suggestion.Answer,
                shortlist.AskedAt
            );
        return new(await mine.CountAsync(cancellation), await mine.Take(most).ToListAsync(cancellation));
    }
}
