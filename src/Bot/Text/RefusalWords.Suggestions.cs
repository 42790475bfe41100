using MentorBot.Domain.Shared;
using MentorBot.Domain.Suggestions;

namespace MentorBot.Bot.Text;

/// <summary>Refusals about suggestions.</summary>
internal static partial class RefusalWords
{
    private static string? OfSuggestions(Refusal refusal) =>
        refusal switch
        {
            SuggestionsNotOffered r => SuggestionText.NotOffered(r.Cohort).Plain,
            DaysToAnswerOutOfRange => SuggestionText
                .DaysOutOfRange(SuggestionRound.MinDays, SuggestionRound.MaxDays)
                .Plain,
            SuggestionsAreClosed r => SuggestionText.Closed(r.Cohort).Plain,
            ChosenTwice { Choice: SuggestionAnswer.First } => SuggestionText.FirstTwice.Plain,
            ChosenTwice { Choice: SuggestionAnswer.Second } => SuggestionText.SecondTwice.Plain,
            ChosenTwice => SuggestionText.ThirdTwice.Plain,
            _ => null,
        };
}
