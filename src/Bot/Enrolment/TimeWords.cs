using System.Globalization;
using System.Text.RegularExpressions;
using MentorBot.Bot.Text;
using MentorBot.Domain.Enrolment;
using MentorBot.Domain.Shared;

namespace MentorBot.Bot.Enrolment;

/// <summary>
/// Parses working hours such as <c>Europe/Berlin, Mon-Fri, 9-17</c>, with the parts in any order. Parts that are left
/// out keep their previous value. Of several blocks a day, such as 9-12 and 13-17, one is kept: from the first to the last hour.
/// </summary>
internal static partial class TimeWords
{
    private const int LongestRun = 5;
    private const int MostWords = 30;
    private static readonly string[] Between = ["+", "/", "|"];

    public static Result<WorkingTime> Read(string text, WorkingTime before) =>
        ReadAnswer(text, before).Match<Result<WorkingTime>>(said => said.Availability, refusal => refusal);

    /// <inheritdoc cref="Read"/>
    public static Result<AvailabilityAnswer> ReadAnswer(string text, WorkingTime before)
    {
        var (said, unclear) = Collect(text);
        return unclear is null ? said.Beside(before) : NotUnderstood(unclear);
    }

    /// <summary>Reads hours alone, in one block or several; null if the text says none, or something else besides.</summary>
    public static AvailabilityAnswer? ReadHours(string text, WorkingTime before) =>
        Collect(text) is (var said, null) && said.IsOnlyHours ? said.Beside(before) : null;

    private static (SaidTimes Said, string? Unclear) Collect(string text)
    {
        var said = new SaidTimes();
        var unclear = SkillList.Split(text).FirstOrDefault(part => !said.Add(part) && !AddRuns(said, part));
        return (said, unclear);
    }

    /// <summary>Accepts 9-17, 9:30–18:00, 9am-5pm or 9 to 17; returns null for anything else.</summary>
    public static (TimeOnly Start, TimeOnly End)? Hours(string text)
    {
        var hours = Span().Match(PlainText.WithAsciiDigits(text.Trim()));
        return hours.Success && Time(hours, "from") is { } start && Time(hours, "to") is { } end ? (start, end) : null;
    }

    /// <summary>Days, hours and zone with nothing but blanks between them: the longest run of words that means something.</summary>
    private static bool AddRuns(SaidTimes said, string part)
    {
        var words = part.Split(' ', StringSplitOptions.RemoveEmptyEntries)
            .Where(word => !Between.Contains(word))
            .ToList();
        if (words.Count is < 2 or > MostWords)
        {
            return false;
        }

        for (var taken = 0; taken < words.Count; )
        {
            var run = Enumerable
                .Range(1, Math.Min(LongestRun, words.Count - taken))
                .Reverse()
                .FirstOrDefault(count => said.Add(string.Join(' ', words.Skip(taken).Take(count))));
            if (run == 0)
            {
                return false;
            }

            taken += run;
        }

        return true;
    }

    /// <summary>In the form that <see cref="Read"/> parses, such as <c>Mon–Fri, 09:00–17:00 (Europe/Berlin)</c>.</summary>
    public static string Of(WorkingTime working) =>
        $"{DayWords.Of(working.Days)}, {HoursOf(working)} ({ZoneNames.Of(working.ZoneId)})";

    public static string HoursOf(WorkingTime working) => $"{Clock(working.Start)}–{Clock(working.End)}";

    private static readonly TimeOnly LastMinute = new(23, 59);

    /// <summary>The end of the day as 24:00, which is read as such.</summary>
    private static string Clock(TimeOnly time) =>
        time > LastMinute ? "24:00" : time.ToString("HH:mm", CultureInfo.InvariantCulture);

    private static Refusal NotUnderstood(string part) =>
        part.Contains('/', StringComparison.Ordinal)
            ? new UnknownZone(part)
            : new AnswerNotUnderstood(EnrolmentStep.Availability, part, Nearest.To(part, ZoneWords.Cities));

    private static TimeOnly? Time(Match match, string name)
    {
        var hour = int.Parse(match.Groups[name].Value, CultureInfo.InvariantCulture);
        var minute = match.Groups[$"{name}Minute"] is { Success: true } m
            ? int.Parse(m.Value, CultureInfo.InvariantCulture)
            : 0;
        hour = match.Groups[$"{name}Half"].Value.ToLowerInvariant() switch
        {
            "am" => hour == 12 ? 0 : hour,
            "pm" => hour < 12 ? hour + 12 : hour,
            _ => hour,
        };
        return (hour, minute) switch
        {
            (24, 0) => TimeOnly.MaxValue,
            (< 24, < 60) => new TimeOnly(hour, minute),
            _ => null,
        };
    }

    [GeneratedRegex(
        @"^(?:(?:from|von)\s+)?(?<from>[0-9]{1,2})(?:[:.h](?<fromMinute>[0-9]{2}))?\s*(?:(?<fromHalf>am|pm)|uhr)?\s*(?:-|–|—|to|until|till|bis)\s*(?<to>[0-9]{1,2})(?:[:.h](?<toMinute>[0-9]{2}))?\s*(?:(?<toHalf>am|pm)|uhr)?$",
        RegexOptions.IgnoreCase
            | RegexOptions.CultureInvariant
            | RegexOptions.ExplicitCapture
            | RegexOptions.NonBacktracking,
        1000
    )]
    private static partial Regex Span();
}
