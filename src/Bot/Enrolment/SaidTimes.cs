using MentorBot.Domain.Enrolment;
using MentorBot.Domain.Shared;

namespace MentorBot.Bot.Enrolment;

/// <summary>Collects the days, hours and zone that somebody names, piece by piece.</summary>
internal sealed class SaidTimes
{
    private readonly List<(TimeOnly Start, TimeOnly End)> blocks = [];
    private WorkDays days;
    private string? zone;

    public bool IsOnlyHours => blocks.Count > 0 && days == WorkDays.None && zone is null;

    /// <returns>False if the words name none of them.</returns>
    public bool Add(string words)
    {
        if (DayWords.Read(words) is { } more)
        {
            days |= more;
        }
        else if (TimeWords.Hours(words) is { } hours)
        {
            blocks.Add(hours);
        }
        else if (ZoneWords.Find(words) is { } found)
        {
            zone = found;
        }
        else
        {
            return false;
        }

        return true;
    }

    /// <summary>What was said, and for the rest what was known before.</summary>
    public AvailabilityAnswer Beside(WorkingTime before)
    {
        var (start, end) = blocks.Count == 0 ? (before.Start, before.End) : Joined();
        var working = new WorkingTime(zone ?? before.ZoneId, days == WorkDays.None ? before.Days : days, start, end);
        return new AvailabilityAnswer(working, blocks.Distinct().Count() > 1);
    }

    /// <summary>A block that ends before it begins stays as it is, so that it is refused.</summary>
    private (TimeOnly Start, TimeOnly End) Joined() =>
        blocks.Exists(block => block.End <= block.Start)
            ? blocks.Find(block => block.End <= block.Start)
            : (blocks.Min(block => block.Start), blocks.Max(block => block.End));
}
