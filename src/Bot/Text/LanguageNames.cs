using System.Collections.Concurrent;
using System.Globalization;
using MentorBot.Domain.Enrolment;

namespace MentorBot.Bot.Text;

/// <summary>Names of the languages that people speak, in the reader's language.</summary>
internal static class LanguageNames
{
    private static readonly ConcurrentDictionary<string, Dictionary<string, string>> Codes = new();

    /// <summary>The code itself if the language has no name.</summary>
    public static string Of(string code) =>
        SpokenLanguages.CodeOf(code) is { } known ? CultureInfo.GetCultureInfo(known).DisplayName : code;

    /// <summary>The code of what somebody calls a language, in its own words, in English or in theirs; null for none.</summary>
    public static string? CodeOf(string said) =>
        SpokenLanguages.CodeOf(said)
        ?? Codes
            .GetOrAdd(CultureInfo.CurrentUICulture.TwoLetterISOLanguageName, _ => CodesByName())
            .GetValueOrDefault(said.Trim());

    private static Dictionary<string, string> CodesByName()
    {
        var codes = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var code in CultureInfo.GetCultures(CultureTypes.NeutralCultures).Select(culture => culture.Name))
        {
            if (code.Length == 2)
            {
                codes.TryAdd(Of(code), code);
            }
        }

        return codes;
    }
}
