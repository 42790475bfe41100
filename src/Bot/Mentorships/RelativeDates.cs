using System.Globalization;
using System.Text.RegularExpressions;

namespace MentorBot.Bot.Mentorships;

/// <summary>Dates that count from today, in each language of the bot: <c>tomorrow</c>, <c>Donnerstag</c>, <c>2 weeks</c>.</summary>
internal static partial class RelativeDates
{
    private static readonly string[] Today = ["today", "heute"];
    private static readonly string[] Tomorrow = ["tomorrow", "morgen"];
    private static readonly string[] DayAfter = ["day after tomorrow", "übermorgen"];

    private static readonly Dictionary<string, int> Numbers = new(StringComparer.Ordinal)
    {
        ["two"] = 2,
        ["zwei"] = 2,
        ["three"] = 3,
        ["drei"] = 3,
        ["four"] = 4,
        ["vier"] = 4,
    };

    private static readonly Dictionary<string, DayOfWeek> Weekdays = new[] { "en", "de" }
        .Select(language => CultureInfo.GetCultureInfo(language).DateTimeFormat)
        .SelectMany(names => Enum.GetValues<DayOfWeek>().SelectMany(day => NamesOf(names, day).Select(n => (n, day))))
        .Append(("sonnabend", DayOfWeek.Saturday))
        .DistinctBy(named => named.Item1)
        .ToDictionary(named => named.Item1, named => named.Item2, StringComparer.Ordinal);

    /// <summary>Null for anything else.</summary>
    /// <param name="words">Without prepositions and articles.</param>
    /// <param name="today">The reader's.</param>
    public static DateOnly? Parse(string words, DateOnly today)
    {
        var said = words.ToLowerInvariant();
        return Today.Contains(said) ? today
            : Tomorrow.Contains(said) ? today.AddDays(1)
            : DayAfter.Contains(said) ? today.AddDays(2)
            : Weekdays.TryGetValue(Next().Replace(said, ""), out var day)
                ? today.AddDays((((int)day - (int)today.DayOfWeek + 6) % 7) + 1)
            : InSpan(said, today);
    }

    private static DateOnly? InSpan(string said, DateOnly today)
    {
        var span = Span().Match(said);
        return span.Success ? After(today, CountOf(span.Groups["count"].Value), span.Groups["unit"].Value[0]) : null;
    }

    private static int CountOf(string count) =>
        int.TryParse(count, CultureInfo.InvariantCulture, out var number) ? Math.Min(number, 999)
        : Numbers.TryGetValue(count, out var spelt) ? spelt
        : 1;

    private static DateOnly After(DateOnly today, int count, char unit) =>
        unit switch
        {
            'd' or 't' => today.AddDays(count),
            'w' => today.AddDays(7 * count),
            _ => today.AddMonths(count),
        };

    /// <summary>As "thursday", "thu", "donnerstag" and "do".</summary>
    private static IEnumerable<string> NamesOf(DateTimeFormatInfo names, DayOfWeek day) =>
        [names.GetDayName(day).ToLowerInvariant(), names.GetAbbreviatedDayName(day).ToLowerInvariant().TrimEnd('.')];

    [GeneratedRegex(
        @"^(next|this|nächsten?|kommenden?|diesen?) ",
        RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking,
        1000
    )]
    private static partial Regex Next();

    [GeneratedRegex(
        @"^(?<count>[0-9]{1,4}|a|an|one|eine|einem|einen|einer|two|zwei|three|drei|four|vier)\s+(?<unit>days?|weeks?|months?|tage?n?|wochen?|monate?n?)$",
        RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking,
        1000
    )]
    private static partial Regex Span();
}
