using System.Globalization;
using System.Text.RegularExpressions;
using MentorBot.Bot.Text;
using MentorBot.Domain.Enrolment;
using MentorBot.Domain.Shared;

namespace MentorBot.Bot.Enrolment;

/// <summary>
/// Parses working hours such as <c>Europe/Berlin, Mon-Fri, 9-17</c>, with the parts in any order. Parts that are left
/// out keep their previous value.
/// </summary>
internal static partial class TimeWords
{
    public static Result<WorkingTime> Read(string text, WorkingTime before)
    {
        var working = before;
        var days = WorkDays.None;
        foreach (var part in SkillList.Split(text))
        {
            if (DayWords.Read(part) is { } more)
            {
                days |= more;
            }
            else if (Hours(part) is { } hours)
            {
                working = working with { Start = hours.Start, End = hours.End };
            }
            else if (ZoneWords.Find(part) is { } zone)
            {
                working = working with { ZoneId = zone };
            }
            else
            {
                return NotUnderstood(part);
            }
        }

        return days == WorkDays.None ? working : working with { Days = days };
    }

    /// <summary>Accepts 9-17, 9:30–18:00, 9am-5pm or 9 to 17; returns null for anything else.</summary>
    public static (TimeOnly Start, TimeOnly End)? Hours(string text)
    {
        var hours = Span().Match(text.Trim());
        return hours.Success && Time(hours, "from") is { } start && Time(hours, "to") is { } end ? (start, end) : null;
    }

    /// <summary>In the form that <see cref="Read"/> parses, such as <c>Mon–Fri, 09:00–17:00 (Europe/Berlin)</c>.</summary>
    public static string Of(WorkingTime working) =>
        $"{DayWords.Of(working.Days)}, {HoursOf(working)} ({working.ZoneId})";

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
        @"^(?:from\s+)?(?<from>\d{1,2})(?:[:.h](?<fromMinute>\d{2}))?\s*(?<fromHalf>am|pm)?\s*(?:-|–|—|to|until|till)\s*(?<to>\d{1,2})(?:[:.h](?<toMinute>\d{2}))?\s*(?<toHalf>am|pm)?$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture,
        1000
    )]
    private static partial Regex Span();
}
