using System.Globalization;
using System.Text.RegularExpressions;
using MentorBot.Domain.Shared;

namespace MentorBot.Bot.Mentorships;

/// <summary>
/// Parses dates as people type them: <c>2026-05-01</c>, <c>1 May</c>, <c>May 1st 2026</c>, <c>tomorrow</c>, <c>Thursday</c>,
/// <c>in 2 weeks</c>, and short dates in the reader's culture. A date without a year means its next occurrence.
/// </summary>
internal static partial class TypedDates
{
    private const int Longest = 100;

    private static readonly string[] WithYear =
    [
        "yyyy-M-d",
        "d MMMM yyyy",
        "d MMM yyyy",
        "MMMM d yyyy",
        "MMM d yyyy",
        "d.M.yyyy",
    ];
    private static readonly string[] WithoutYear = ["d MMMM", "d MMM", "MMMM d", "MMM d", "d.M"];

    /// <summary>Returns null if the text is not a date.</summary>
    public static DateOnly? Parse(string text, DateOnly today)
    {
        if (text.Length > Longest)
        {
            return null;
        }

        var words = Noise().Replace(PlainText.WithAsciiDigits(text.Trim().TrimEnd('.', '!')), " ").Trim();
        words = Ordinal().Replace(words, "${day}");
        return Relative(words, today)
            ?? Read(words, WithYear)
            ?? Next(Read($"{words} {today.Year}", [.. WithoutYear.Select(f => $"{f} yyyy")]), today)
            ?? Read(words, [CultureInfo.CurrentCulture.DateTimeFormat.ShortDatePattern]);
    }

    private static DateOnly? Relative(string words, DateOnly today)
    {
        if (words.Equals("today", StringComparison.OrdinalIgnoreCase))
        {
            return today;
        }

        if (words.Equals("tomorrow", StringComparison.OrdinalIgnoreCase))
        {
            return today.AddDays(1);
        }

        if (Weekday(words) is { } day)
        {
            return today.AddDays((((int)day - (int)today.DayOfWeek + 6) % 7) + 1);
        }

        var span = Span().Match(words);
        return span.Success && int.TryParse(span.Groups["count"].Value, CultureInfo.InvariantCulture, out var count)
            ? After(today, Math.Min(count, 999), char.ToLowerInvariant(span.Groups["unit"].Value[0]))
            : null;
    }

    private static DayOfWeek? Weekday(string words) =>
        Enum.GetValues<DayOfWeek>()
            .Select(day => (DayOfWeek?)day)
            .FirstOrDefault(day =>
                words.Equals($"{day}", StringComparison.OrdinalIgnoreCase)
                || words.Equals($"{day}"[..3], StringComparison.OrdinalIgnoreCase)
            );

    private static DateOnly After(DateOnly today, int count, char unit) =>
        unit switch
        {
            'd' => today.AddDays(count),
            'w' => today.AddDays(7 * count),
            _ => today.AddMonths(count),
        };

    private static DateOnly? Read(string words, string[] formats) =>
        Exact(words, formats, CultureInfo.CurrentCulture) ?? Exact(words, formats, CultureInfo.InvariantCulture);

    private static DateOnly? Exact(string words, string[] formats, CultureInfo culture) =>
        DateOnly.TryParseExact(words, formats, culture, DateTimeStyles.AllowWhiteSpaces, out var date) ? date : null;

    private static DateOnly? Next(DateOnly? thisYear, DateOnly today) =>
        thisYear <= today ? thisYear.Value.AddYears(1) : thisYear;

    [GeneratedRegex(
        @"\b(until|till|til|on|of|the|in|for)\b|,",
        RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking,
        1000
    )]
    private static partial Regex Noise();

    [GeneratedRegex(
        @"\b(?<day>[0-9]{1,2})(st|nd|rd|th)\b",
        RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking,
        1000
    )]
    private static partial Regex Ordinal();

    [GeneratedRegex(
        @"^(?<count>[0-9]{1,4})\s+(?<unit>day|week|month)s?$",
        RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking,
        1000
    )]
    private static partial Regex Span();
}
