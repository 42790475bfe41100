using System.Text.RegularExpressions;

namespace MentorBot.Domain.People;

/// <summary>
/// Reads a typed list of people. Names may contain what separates them, such as a comma behind the surname, "and", or
/// brackets: the longest run of parts that names somebody in full is one name.
/// </summary>
internal static partial class TypedNames
{
    private const int LongestRun = 6;

    /// <summary>The parts between separators, trimmed, without what mail and chat programs put around names.</summary>
    public static IReadOnlyList<string> PartsOf(string text)
    {
        var plain = MailNames.Plain(text);
        return [.. RangesOf(plain).Select(range => plain[range].Trim(MailNames.Mark, ' '))];
    }

    /// <param name="text">What was typed.</param>
    /// <param name="people">Everybody who may be meant.</param>
    public static IReadOnlyList<TypedName> In(string text, NameIndex people)
    {
        var plain = MailNames.Plain(text);
        var parts = RangesOf(plain);
        var names = new List<TypedName>();
        for (var first = 0; first < parts.Count; )
        {
            var (name, next) = NameFrom(first, parts, plain, people);
            names.Add(name);
            first = next;
        }

        return WithoutRepeats(names);
    }

    private static (TypedName Name, int Next) NameFrom(int first, List<Range> parts, string text, NameIndex people)
    {
        for (var last = Math.Min(parts.Count, first + LongestRun) - 1; last >= first; last--)
        {
            if (TypedName.InFull(Run(first, last), people) is { } full)
            {
                return (full, last + 1);
            }
        }

        var part = TypedName.InPart(Run(first, first), people);
        var next = first + 1 < parts.Count ? TypedName.InFull(Run(first + 1, first + 1), people) : null;
        return next is not null && IsNameBefore(parts[first + 1]) && part.IsPartOf(next) ? (next, first + 2)
            : next is null
            && first + 1 < parts.Count
            && TypedName.InAnyOrder(Run(first, first + 1), people) is { } reversed
                ? (reversed, first + 2)
            : (part, first + 1);

        string Run(int from, int to) => text[parts[from].Start..parts[to].End].Trim(MailNames.Mark, ' ');

        bool IsNameBefore(Range address) => text[address].TrimStart().StartsWith(MailNames.Mark);
    }

    /// <summary>The same name typed twice counts once.</summary>
    private static List<TypedName> WithoutRepeats(List<TypedName> names) =>
        [.. names.DistinctBy(name => NameKey.Of(name.Said))];

    private static List<Range> RangesOf(string text)
    {
        var ranges = new List<Range>();
        foreach (var range in Separator().EnumerateSplits(text))
        {
            if (!text.AsSpan(range).IsWhiteSpace())
            {
                ranges.Add(range);
            }
        }

        return ranges;
    }

    [GeneratedRegex(
        @"\s*[,;\r\n]+\s*(?:(?:and|&)\s+)?|\s+(?:and|&)\s+",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking,
        1000
    )]
    private static partial Regex Separator();
}

/// <summary>One name of a typed list, and who is meant.</summary>
/// <param name="Said">As it was typed.</param>
/// <param name="Records">Every record of whoever may be meant; empty for nobody.</param>
/// <param name="IsFull">Whether they are named in full, by name or address.</param>
internal sealed record TypedName(string Said, IReadOnlyList<NamedPerson> Records, bool IsFull)
{
    private const int ShortestName = 2;

    /// <summary>The people meant, each once: more than one if the name fits several.</summary>
    public IReadOnlyList<NamedPerson> People => NamedPerson.InUse(Records);

    /// <summary>Null if nobody has exactly this name or address, with or without accents.</summary>
    public static TypedName? InFull(string said, NameIndex people) =>
        people.InFull(NameKey.Of(said)) is { Count: > 0 } found ? new(said, found, IsFull: true) : null;

    /// <summary>Null if nobody's name has these words, in whatever order.</summary>
    public static TypedName? InAnyOrder(string said, NameIndex people) =>
        people.InAnyOrder(NameKey.Of(said)) is { Count: > 0 } found ? new(said, found, IsFull: true) : null;

    /// <summary>By all words in any order, or else by some of them; a name of nobody has no records.</summary>
    public static TypedName InPart(string said, NameIndex people)
    {
        if (InAnyOrder(said, people) is { } whole)
        {
            return whole;
        }

        var (name, department) = Split(said);
        var key = NameKey.Of(name);
        var found = key.Length < ShortestName ? [] : people.WithWords(key).Where(p => IsIn(p, department));
        return new(said, [.. found], IsFull: false);
    }

    /// <summary>Whether this is a piece of the name of the other, such as the surname that a comma has cut off.</summary>
    public bool IsPartOf(TypedName other) => !IsFull && Records.Intersect(other.Records).Any();

    private static bool IsIn(NamedPerson person, string? department) =>
        department is null || NameKey.Of(person.Department ?? "") == NameKey.Of(department);

    private static (string Name, string? Department) Split(string said)
    {
        var open = said.LastIndexOf('(');
        return open > 0 && said.TrimEnd().EndsWith(')') ? (said[..open], said.TrimEnd()[(open + 1)..^1]) : (said, null);
    }
}
