using MentorBot.Domain.Suggestions;

namespace MentorBot.Bot.Text;

/// <summary>Names for the answers to a suggestion.</summary>
internal static class SuggestionWords
{
    public static string Of(SuggestionAnswer answer) =>
        answer switch
        {
            SuggestionAnswer.NoPreference => SuggestionText.NoPreference.Plain,
            SuggestionAnswer.First => SuggestionText.First.Plain,
            SuggestionAnswer.Second => SuggestionText.Second.Plain,
            SuggestionAnswer.Third => SuggestionText.Third.Plain,
            SuggestionAnswer.RatherNot => SuggestionText.RatherNot.Plain,
            _ => throw new ArgumentOutOfRangeException(nameof(answer), answer, null),
        };

    /// <summary>For the middle of a sentence.</summary>
    public static string Said(SuggestionAnswer? answer) =>
        answer is { } said ? SuggestionText.YouSaid(Of(said)).Plain : SuggestionText.SaidNothing.Plain;
}
