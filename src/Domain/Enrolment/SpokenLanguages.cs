using System.Globalization;

namespace MentorBot.Domain.Enrolment;

/// <summary>Languages by ISO 639-1 code, found by code, English name or native name, ignoring case.</summary>
public static class SpokenLanguages
{
    /// <summary>The most languages a person may list.</summary>
    public const int Most = 10;

    private static readonly Dictionary<string, string> Codes = CodesByName();

    /// <summary>
    /// The code, such as <c>de</c> for "de", "German" or "Deutsch"; null if there is no such language.
    /// </summary>
    public static string? CodeOf(string said) => Codes.GetValueOrDefault(said.Trim());

    /// <summary>The English name, or the code itself if it has none.</summary>
    public static string NameOf(string code) =>
        Codes.ContainsKey(code) ? CultureInfo.GetCultureInfo(code).EnglishName : code;

    private static Dictionary<string, string> CodesByName()
    {
        var codes = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var language in CultureInfo.GetCultures(CultureTypes.NeutralCultures).Where(c => c.Name.Length == 2))
        {
            codes.TryAdd(language.Name, language.Name);
            codes.TryAdd(language.EnglishName, language.Name);
            codes.TryAdd(language.NativeName, language.Name);
        }

        return codes;
    }
}
