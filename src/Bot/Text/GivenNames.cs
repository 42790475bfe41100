namespace MentorBot.Bot.Text;

/// <summary>Finds by which name to greet somebody, out of a name as directories write it.</summary>
internal static class GivenNames
{
    private static readonly string[] Titles =
    [
        "dr",
        "prof",
        "mr",
        "mrs",
        "ms",
        "miss",
        "mx",
        "sir",
        "herr",
        "frau",
        "ing",
        "dipl-ing",
        "mag",
        "md",
        "phd",
        "ext",
        "external",
    ];

    private static readonly string[] Particles =
    [
        "van",
        "von",
        "vom",
        "zu",
        "zum",
        "de",
        "del",
        "della",
        "der",
        "den",
        "da",
        "di",
        "dos",
        "du",
        "la",
        "le",
        "el",
        "al",
        "bin",
        "ibn",
        "ter",
        "ten",
        "op",
    ];

    /// <summary>
    /// Such as "Ada" for "Ada Okafor", "Okafor, Ada (Sales)" and "Dr. Ada Okafor"; the whole name where it is not clear
    /// which part is the given one; "" if there is nobody's name in it.
    /// </summary>
    public static string Of(string name)
    {
        var plain = WithoutBrackets(name.ReplaceLineEndings(" "));
        var comma = plain.IndexOf(',', StringComparison.Ordinal);
        var (surname, given) = comma < 0 ? ("", plain) : (plain[..comma], plain[(comma + 1)..]);
        var words = WordsOf(given);
        return words.Count == 0 ? string.Join(' ', WordsOf(surname))
            : Particles.Contains(words[0], StringComparer.OrdinalIgnoreCase) ? string.Join(' ', words)
            : words[0];
    }

    /// <summary>Without titles, and without addresses and ids that stand where a name should.</summary>
    private static List<string> WordsOf(string part) =>
        [
            .. part.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)
                .Select(word => word.Trim(',', ';', '.', '"', '“', '”'))
                .Where(word => word.Any(char.IsLetter) && !word.Contains('@', StringComparison.Ordinal))
                .Where(word =>
                    !Titles.Contains(word.Replace(".", "", StringComparison.Ordinal), StringComparer.OrdinalIgnoreCase)
                ),
        ];

    private static string WithoutBrackets(string name)
    {
        var open = name.IndexOfAny(['(', '[', '<']);
        return open < 0 ? name
            : open == 0 ? name.Trim('(', ')', '[', ']', '<', '>')
            : name[..open];
    }
}
