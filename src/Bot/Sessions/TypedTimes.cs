using System.Globalization;
using System.Text.RegularExpressions;
using MentorBot.Bot.Conversation;
using MentorBot.Bot.Mentorships;
using MentorBot.Domain.Shared;

namespace MentorBot.Bot.Sessions;

/// <summary>
/// Finds which of some suggested times somebody means who types: <c>Thursday after 3</c>, <c>the second one</c>,
/// <c>morgen um 14 Uhr</c>, <c>nachmittags</c>. In each language of the bot, whatever the reader's.
/// </summary>
internal static partial class TypedTimes
{
    private const int Longest = 80;

    /// <summary>Up to this hour, a bare number means the afternoon: nobody meets at 3 at night.</summary>
    private const int LastBareHour = 7;

    private static readonly string[][] Ordinals =
    [
        ["1", "first", "1st", "erste", "ersten", "erster", "a"],
        ["2", "second", "2nd", "zweite", "zweiten", "zweiter", "b"],
        ["3", "third", "3rd", "dritte", "dritten", "dritter", "c"],
    ];

    /// <returns>All that the words fit; none if they say no time at all.</returns>
    public static IReadOnlyList<DateTimeOffset> Among(
        IReadOnlyList<DateTimeOffset> times,
        string text,
        WorkingTime reader,
        DateTimeOffset now
    )
    {
        var words = text.Length > Longest ? "" : Noise().Replace(CommandWords.Normalise(text), " ");
        words = Spaces().Replace(words, " ").Trim();
        if (words.Length == 0)
        {
            return [];
        }

        var place = Array.FindIndex(Ordinals, names => names.Contains(words));
        return place >= 0 ? [.. times.Skip(place).Take(1)] : Fitting(times, words, reader, reader.LocalDay(now));
    }

    /// <summary>A time of the day, such as <c>14:30</c>, <c>2 pm</c> or <c>15 Uhr</c>; null for anything else.</summary>
    public static TimeOnly? Clock(string text) =>
        text.Length <= Longest
        && ClockWords().Match(CommandWords.Normalise(text)) is { Success: true } found
        && found.Length == CommandWords.Normalise(text).Length
        && !found.Groups["part"].Success
            ? TimeOf(found)
            : null;

    private static List<DateTimeOffset> Fitting(
        IReadOnlyList<DateTimeOffset> times,
        string words,
        WorkingTime reader,
        DateOnly today
    )
    {
        (var written, words) = TypedDates.TakeFigures(words, today);
        var clock = ClockWords().Match(words);
        var time = clock.Success && IsTime(clock, words) ? TimeOf(clock) : null;
        var rest = time is null ? words : words.Remove(clock.Index, clock.Length).Trim();
        var day = written ?? (rest.Length == 0 ? null : TypedDates.Parse(rest, today));
        if (day is null && (rest.Length > 0 || time is null))
        {
            return [];
        }

        var fitting = times.Where(at => time is not { } t || Fits(reader.Local(at), t, clock)).ToList();
        var onDay = fitting.FindAll(at => day is not { } d || reader.LocalDay(at) == d);
        return onDay.Count == 0 && IsWeekday(rest, today)
            ? fitting.FindAll(at => reader.LocalDay(at).DayOfWeek == day!.Value.DayOfWeek)
            : onDay;
    }

    /// <summary>"Thursday" means any suggested Thursday, not only the next; "tomorrow" means one day.</summary>
    private static bool IsWeekday(string words, DateOnly today) =>
        words.Length > 0
        && !words.Any(char.IsDigit)
        && TypedDates.Parse(words, today)?.DayOfWeek == TypedDates.Parse(words, today.AddDays(-1))?.DayOfWeek;

    /// <summary>A bare number beside other words, such as that of "5 May", is no time.</summary>
    private static bool IsTime(Match clock, string words) =>
        clock.Groups["relation"].Success
        || clock.Groups["minute"].Success
        || clock.Groups["mark"].Success
        || clock.Groups["part"].Success
        || clock.Length == words.Length
        || !Month().IsMatch(words);

    private static bool Fits(DateTimeOffset local, TimeOnly time, Match clock)
    {
        var at = TimeOnly.FromDateTime(local.DateTime);
        return (clock.Groups["part"].Value, clock.Groups["relation"].Value.Trim()) switch
        {
            ("morning" or "mornings" or "vormittag" or "vormittags" or "früh", _) => at < time,
            ("afternoon" or "afternoons" or "nachmittag" or "nachmittags", _) => at >= time,
            (_, "after" or "from" or "nach" or "ab" or "later than") => at >= time,
            (_, "before" or "until" or "vor" or "bis") => at < time,
            _ => at == time,
        };
    }

    private static TimeOnly? TimeOf(Match clock)
    {
        if (clock.Groups["part"].Success || clock.Groups["noon"].Success)
        {
            return new TimeOnly(12, 0);
        }

        var hour = int.Parse(clock.Groups["hour"].Value, CultureInfo.InvariantCulture);
        var minute = clock.Groups["minute"] is { Success: true } said
            ? int.Parse(said.Value, CultureInfo.InvariantCulture)
            : 0;
        hour = (clock.Groups["mark"].Value, hour) switch
        {
            ("am", 12) => 0,
            ("pm", < 12) => hour + 12,
            ("", > 0 and <= LastBareHour) when clock.Groups["hour"].Value[0] != '0' => hour + 12,
            _ => hour,
        };
        return hour < 24 && minute < 60 ? new TimeOnly(hour, minute) : null;
    }

    [GeneratedRegex(
        @"(?<relation>\b(after|from|later than|before|until|at|nach|ab|vor|bis|um|gegen)\s+)?\b((?<part>mornings?|afternoons?|vormittags?|nachmittags?|früh)|(?<noon>noon|midday|mittags?)|(?<hour>[0-9]{1,2})([:.](?<minute>[0-9]{2}))?\s*(?<mark>am|pm|uhr|o'clock|h)?)\b",
        RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture,
        1000
    )]
    private static partial Regex ClockWords();

    [GeneratedRegex(
        @"\b(please|works|work|is|are|would|be|fine|good|great|ok|okay|perfect|for|me|the|one|yes|let's do|i|can|take|us|it|then|option|in|bitte|passt|passen|geht|gut|wäre|ist|mir|ja|gerne?|der|die|das|den|termin|mir|uns|option|dann)\b|[,!]",
        RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking,
        1000
    )]
    private static partial Regex Noise();

    [GeneratedRegex(
        @"[0-9]\.|\b(jan|feb|mar|mär|apr|may|mai|jun|jul|aug|sep|oct|okt|nov|dec|dez)|[0-9]-[0-9]|/",
        RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking,
        1000
    )]
    private static partial Regex Month();

    [GeneratedRegex(@"\s+", RegexOptions.NonBacktracking, 1000)]
    private static partial Regex Spaces();
}
