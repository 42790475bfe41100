using System.Text.RegularExpressions;

namespace MentorBot.Bot.Enrolment;

/// <summary>Parses a list such as "C#, sql and Public speaking" and matches it against known names.</summary>
internal static partial class SkillList
{
    private const int MostParts = 100;

    /// <summary>Characters; far more than any known name has, with all its blanks. Longer text is compared with none.</summary>
    private const int LongestName = 500;

    /// <summary>
    /// Returns known names in their official spelling and unknown ones as typed. The longest run of parts that forms a
    /// known name wins, so names may themselves contain a comma or an "and".
    /// </summary>
    public static IReadOnlyList<string> Read(string text, IReadOnlyList<string> known)
    {
        var parts = Parts(text);
        var longest = known.Select(name => Parts(name).Count).DefaultIfEmpty(1).Max();
        var found = new List<string>();
        for (var i = 0; i < parts.Count; i++)
        {
            (var name, i) = LongestFrom(i, longest, parts, text, known);
            found.Add(name);
        }

        return [.. found.Distinct(StringComparer.OrdinalIgnoreCase)];
    }

    /// <summary>Splits at commas, semicolons, line breaks, "and", "und" and "&amp;".</summary>
    public static IReadOnlyList<string> Split(string text) => [.. Parts(text).Select(part => text[part].Trim())];

    private static List<Range> Parts(string text)
    {
        var parts = new List<Range>();
        foreach (var part in Separator().EnumerateSplits(text))
        {
            if (parts.Count < MostParts && !text.AsSpan(part).IsWhiteSpace())
            {
                parts.Add(part);
            }
        }

        return parts;
    }

    private static (string Name, int Last) LongestFrom(
        int first,
        int longest,
        List<Range> parts,
        string text,
        IReadOnlyList<string> known
    )
    {
        for (var last = Math.Min(parts.Count, first + longest) - 1; last >= first; last--)
        {
            var run = text[parts[first].Start..parts[last].End].Trim();
            if (run.Length <= LongestName && KnownAs(run, known) is { } name)
            {
                return (name, last);
            }
        }

        return (text[parts[first]].Trim(), first);
    }

    private static string? KnownAs(string said, IReadOnlyList<string> known)
    {
        var words = Blanks().Replace(said, " ");
        var end = words.TrimEnd('.', '!');
        return known.FirstOrDefault(name =>
            string.Equals(name, words, StringComparison.OrdinalIgnoreCase)
            || string.Equals(name, end, StringComparison.OrdinalIgnoreCase)
        );
    }

    [GeneratedRegex(
        @"\s*[,;\r\n]+\s*(?:(?:and|und|&)\s+)?|\s+(?:and|und|&)\s+",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking,
        1000
    )]
    private static partial Regex Separator();

    [GeneratedRegex(@"\s+", RegexOptions.NonBacktracking, 1000)]
    private static partial Regex Blanks();
}
