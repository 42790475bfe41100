using System.Globalization;
using System.Text.RegularExpressions;
using MentorBot.Domain.Shared;

namespace MentorBot.Bot.Mentorships;

/// <summary>
/// Parses dates as people type them, in each language of the bot whatever the reader's: <c>2026-05-01</c>, <c>1 May</c>,
/// <c>May 1st 2026</c>, <c>24.12.</c>, <c>1. Mai</c>, and short dates in the reader's culture. What counts from today is read by
/// <see cref="RelativeDates"/>. A date without a year means its next occurrence.
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
        "d.M.yy",
    ];
    private static readonly string[] WithoutYear = ["d MMMM", "d MMM", "MMMM d", "MMM d", "d.M", "d.M."];

    private static readonly CultureInfo German = CultureInfo.GetCultureInfo("de");

    /// <summary>Returns null if the text is not a date.</summary>
    public static DateOnly? Parse(string text, DateOnly today)
    {
        if (text.Length > Longest)
        {
            return null;
        }

        var words = Noise().Replace(PlainText.WithAsciiDigits(text.Trim().TrimEnd('.', '!')), " ").Trim();
        words = Spaces().Replace(Ordinal().Replace(words, "${day}"), " ");
        return RelativeDates.Parse(words, today)
            ?? Read(words, WithYear)
            ?? Next(Read($"{words} {today.Year}", [.. WithoutYear.Select(f => $"{f} yyyy")]), today)
            ?? Read(words, [CultureInfo.CurrentCulture.DateTimeFormat.ShortDatePattern]);
    }

    /// <summary>
    /// Takes a date in figures out of the words, before a time is looked for in them: "2027-02-03" and "3.2." read like hours.
    /// </summary>
    /// <returns>The day, null if there is none in figures, and the other words.</returns>
    public static (DateOnly? Day, string Others) TakeFigures(string words, DateOnly today)
    {
        foreach (Match found in Figures().Matches(words))
        {
            if (Parse(found.Value, today) is { } day)
            {
                return (day, words.Remove(found.Index, found.Length).Insert(found.Index, " ").Trim());
            }
        }

        return (null, words);
    }

    private static DateOnly? Read(string words, string[] formats) =>
        Exact(words, formats, CultureInfo.CurrentCulture)
        ?? Exact(words, formats, CultureInfo.InvariantCulture)
        ?? Exact(words, formats, German);

    private static DateOnly? Exact(string words, string[] formats, CultureInfo culture) =>
        DateOnly.TryParseExact(words, formats, culture, DateTimeStyles.AllowWhiteSpaces, out var date) ? date : null;

    private static DateOnly? Next(DateOnly? thisYear, DateOnly today) =>
        thisYear <= today ? thisYear.Value.AddYears(1) : thisYear;

    [GeneratedRegex(
        @"\b(until|till|til|on|of|the|in|for|bis|zum|am|an|den|der|dem|für)\b|,",
        RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking,
        1000
    )]
    private static partial Regex Noise();

    /// <summary>A dot counts as in "1. Mai", not as in "24.12.".</summary>
    [GeneratedRegex(
        @"\b(?<day>[0-9]{1,2})(st\b|nd\b|rd\b|th\b|\.(?=\s+\p{L}))",
        RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture,
        1000
    )]
    private static partial Regex Ordinal();

    [GeneratedRegex(
        @"\b([0-9]{4}-[0-9]{1,2}-[0-9]{1,2}\b|[0-9]{1,2}\.[0-9]{1,2}\.([0-9]{4}|[0-9]{2}\b)?|[0-9]{1,2}/[0-9]{1,2}/[0-9]{4})",
        RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking,
        1000
    )]
    private static partial Regex Figures();

    [GeneratedRegex(@"\s+", RegexOptions.NonBacktracking, 1000)]
    private static partial Regex Spaces();
}
