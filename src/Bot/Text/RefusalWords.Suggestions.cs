using MentorBot.Domain.Shared;
using MentorBot.Domain.Suggestions;

namespace MentorBot.Bot.Text;

/// <summary>Refusals about suggestions.</summary>
internal static partial class RefusalWords
{
    private static string? OfSuggestions(Refusal refusal) =>
        refusal switch
        {
            SuggestionsNotOffered r => $"{r.Cohort} is matched without asking people to rank suggestions first.",
            DaysToAnswerOutOfRange =>
                $"Say how many days people have to answer: {SuggestionRound.MinDays} to {SuggestionRound.MaxDays}.",
            SuggestionsAreClosed r =>
                $"The suggestions in {r.Cohort} are closed, so this could not be counted. What stood before counts.",
            ChosenTwice r =>
                $"Two people cannot both be your {SuggestionWords.Of(r.Choice).ToLowerInvariant()}. Please change one; nothing was saved yet.",
            _ => null,
        };
}
