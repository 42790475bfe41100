using MentorBot.Domain.Suggestions;

namespace MentorBot.Bot.Text;

/// <summary>Names for the answers to a suggestion.</summary>
internal static class SuggestionWords
{
    public static string Of(SuggestionAnswer answer) =>
        answer switch
        {
            SuggestionAnswer.NoPreference => "No preference",
            SuggestionAnswer.First => "First choice",
            SuggestionAnswer.Second => "Second choice",
            SuggestionAnswer.Third => "Third choice",
            SuggestionAnswer.RatherNot => "Rather not",
            _ => throw new ArgumentOutOfRangeException(nameof(answer), answer, null),
        };

    /// <summary>For the middle of a sentence.</summary>
    public static string Said(SuggestionAnswer? answer) =>
        answer is { } said ? $"you said: {Of(said).ToLowerInvariant()}" : "you have said nothing";
}
