using System.Text.RegularExpressions;
using MentorBot.Domain.Shared;

namespace MentorBot.Bot.Enrolment;

/// <summary>Parses and formats days of the week as people write them: Mon-Fri, weekdays, Tuesday Thursday.</summary>
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

    /// <summary>Returns null if the text does not name days.</summary>
    public static WorkDays? Read(string text)
    {
        var words = text.Trim().ToLowerInvariant();
        if (words is "weekdays" or "working days" or "workdays")
        {
            return WorkDays.Weekdays;
        }

        if (words is "every day" or "daily" or "all days" or "all week")
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

    private static string Short(int day) => $"{Week[day]}"[..3];

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
        var day = Enumerable.Range(0, 7).Where(i => IsStart(name, $"{Week[i]}")).Select(i => (int?)i);
        return name.Length < 2 ? null : day.FirstOrDefault();
    }

    private static bool IsStart(string word, string name) => name.StartsWith(word, StringComparison.OrdinalIgnoreCase);

    [GeneratedRegex(
        @"^(?<from>[a-z]+)\s*(-|–|—|to|through|till)\s*(?<to>[a-z]+)$",
        RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking,
        1000
    )]
    private static partial Regex Span();
}
