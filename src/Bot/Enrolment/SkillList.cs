using System.Text.RegularExpressions;

namespace MentorBot.Bot.Enrolment;

/// <summary>Reads "C#, sql and Public speaking" against the names that exist.</summary>
internal static partial class SkillList
{
    private const int MostParts = 100;
    private const int LongestRun = 5;

    /// <summary>
    /// The known names as they are written, and what is none of them as it was said. A name that has a comma or an "and"
    /// inside is recognised, because the longest known run of parts counts first.
    /// </summary>
    public static IReadOnlyList<string> Read(string text, IReadOnlyList<string> known)
    {
        var parts = Parts(text);
        var found = new List<string>();
        for (var i = 0; i < parts.Count; i++)
        {
            (var name, i) = LongestFrom(i, parts, text, known);
            found.Add(name);
        }

        return [.. found.Distinct(StringComparer.OrdinalIgnoreCase)];
    }

    /// <summary>What stands between commas, semicolons, line ends, and the word "and" or its sign.</summary>
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
        List<Range> parts,
        string text,
        IReadOnlyList<string> known
    )
    {
        for (var last = Math.Min(parts.Count, first + LongestRun) - 1; last >= first; last--)
        {
            var run = text[parts[first].Start..parts[last].End];
            if (known.FirstOrDefault(name => IsSame(name, run)) is { } name)
            {
                return (name, last);
            }
        }

        return (text[parts[first]].Trim(), first);
    }

    private static bool IsSame(string name, string said)
    {
        var words = Blanks().Replace(said.Trim(), " ");
        return string.Equals(name, words, StringComparison.OrdinalIgnoreCase)
            || string.Equals(name, words.TrimEnd('.', '!'), StringComparison.OrdinalIgnoreCase);
    }

    [GeneratedRegex(
        @"\s*[,;\r\n]+\s*(?:(?:and|&)\s+)?|\s+(?:and|&)\s+",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant,
        1000
    )]
    private static partial Regex Separator();

    [GeneratedRegex(@"\s+", RegexOptions.None, 1000)]
    private static partial Regex Blanks();
}
