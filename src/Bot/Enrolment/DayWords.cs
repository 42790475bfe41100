using System.Globalization;
using System.Text.RegularExpressions;
using MentorBot.Domain.Shared;

namespace MentorBot.Bot.Enrolment;

/// <summary>
/// Parses and formats days of the week as people write them: Mon-Fri, weekdays, Tuesday Thursday. English and German are
/// understood whatever the reader's language is, in which days are written.
/// </summary>
internal static partial class DayWords
{
    public static readonly IReadOnlyList<WorkDays> Week =
    [
        WorkDays.Monday,
        WorkDays.Tuesday,
        WorkDays.Wednesday,
        WorkDays.Thursday,
        WorkDays.Friday,
        WorkDays.Saturday,
        WorkDays.Sunday,
    ];

    private static readonly string[] German =
    [
        "Montag",
        "Dienstag",
        "Mittwoch",
        "Donnerstag",
        "Freitag",
        "Samstag",
        "Sonntag",
    ];

    private static readonly string[] OfWork =
    [
        "weekdays",
        "working days",
        "workdays",
        "werktags",
        "wochentags",
        "unter der woche",
    ];

    private static readonly string[] OfAll =
    [
        "every day",
        "daily",
        "all days",
        "all week",
        "jeden tag",
        "täglich",
        "immer",
    ];

    /// <summary>The whole name of one day.</summary>
    public static string NameOf(WorkDays day) => Names.DayNames[NetDay(IndexIn(day))];

    /// <summary>Returns null if the text does not name days.</summary>
    public static WorkDays? Read(string text)
    {
        var words = text.Trim().ToLowerInvariant();
        if (OfWork.Contains(words))
        {
            return WorkDays.Weekdays;
        }

        if (OfAll.Contains(words))
        {
            return WorkDays.Weekdays | WorkDays.Saturday | WorkDays.Sunday;
        }

        return Span().Match(words) is { Success: true } span
            ? Between(span.Groups["from"].Value, span.Groups["to"].Value)
            : Each(words.Split([' ', '/', '+'], StringSplitOptions.RemoveEmptyEntries));
    }

    /// <summary>Three or more consecutive days become a range (Mon–Fri); other days are listed one by one.</summary>
    public static string Of(WorkDays days)
    {
        var chosen = Enumerable.Range(0, 7).Where(day => days.HasFlag(Week[day])).ToList();
        var isRow = chosen.Count > 2 && chosen[^1] - chosen[0] == chosen.Count - 1;
        return isRow ? $"{Short(chosen[0])}–{Short(chosen[^1])}" : string.Join(", ", chosen.Select(Short));
    }

    private static DateTimeFormatInfo Names => CultureInfo.CurrentUICulture.DateTimeFormat;

    private static string Short(int day) => Names.AbbreviatedDayNames[NetDay(day)].TrimEnd('.');

    private static int IndexIn(WorkDays day) => Week.TakeWhile(other => other != day).Count();

    /// <summary>Weeks begin on Monday here, and on Sunday in .NET.</summary>
    private static int NetDay(int day) => (day + 1) % 7;

    private static WorkDays? Each(string[] words)
    {
        var days = words.Select(IndexOf).ToList();
        return days.Count > 0 && days.TrueForAll(day => day is not null)
            ? days.Aggregate(WorkDays.None, (sum, day) => sum | Week[day!.Value])
            : null;
    }

    private static WorkDays? Between(string from, string to) =>
        IndexOf(from) is { } first && IndexOf(to) is { } last
            ? Enumerable
                .Range(0, ((last - first + 7) % 7) + 1)
                .Aggregate(WorkDays.None, (sum, day) => sum | Week[(first + day) % 7])
            : null;

    /// <summary>Accepts any prefix of two or more letters, such as "mo" or "tues".</summary>
    private static int? IndexOf(string word)
    {
        var name = word.TrimEnd('.', 's');
        var day = Enumerable
            .Range(0, 7)
            .Where(i => IsStart(name, $"{Week[i]}") || IsStart(name, German[i]))
            .Select(i => (int?)i);
        return name.Length < 2 ? null : day.FirstOrDefault();
    }

    private static bool IsStart(string word, string name) => name.StartsWith(word, StringComparison.OrdinalIgnoreCase);

    [GeneratedRegex(
        @"^(?<from>[a-z]+)\s*(-|–|—|to|through|till|bis)\s*(?<to>[a-z]+)$",
        RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking,
        1000
    )]
    private static partial Regex Span();
}
