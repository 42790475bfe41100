using MentorBot.Domain.Shared;

namespace MentorBot.Domain.Mentorships;

/// <summary>Suggests times for a first meeting from everyone's working hours; calendars are not read.</summary>
public static class MeetingTimes
{
    /// <summary>The length of a first meeting.</summary>
    public static readonly TimeSpan Length = TimeSpan.FromMinutes(45);

    /// <summary>How far the search looks. With one day's half hours this bounds it to some thousand looks at hours.</summary>
    private const int DaysAhead = 21;
    private static readonly TimeSpan Step = TimeSpan.FromMinutes(30);

    /// <summary>
    /// At most <paramref name="count"/> start times, each on a different day from tomorrow and within three weeks:
    /// early, in the middle and late in the hours they share, in turn. Empty if they share no hours.
    /// </summary>
    public static IReadOnlyList<DateTimeOffset> Propose(
        WorkingTime reader,
        IReadOnlyCollection<WorkingTime> partners,
        DateTimeOffset now,
        int count = 3
    )
    {
        var tomorrow = DateOnly.FromDateTime(reader.Local(now).DateTime).AddDays(1);
        return
        [
            .. Enumerable
                .Range(0, DaysAhead)
                .Select(day => StartsOn(tomorrow.AddDays(day), reader, partners))
                .Where(starts => starts.Count > 0)
                .Take(count)
                .Select((starts, turn) => starts[(starts.Count - 1) * (turn % 3) / 2]),
        ];
    }

    /// <summary>
    /// Every half hour of the reader's day at which a meeting would fit into everyone's working hours. Ends with the day,
    /// because somebody who works around the clock never stops working.
    /// </summary>
    private static List<DateTimeOffset> StartsOn(
        DateOnly day,
        WorkingTime reader,
        IReadOnlyCollection<WorkingTime> partners
    )
    {
        var starts = new List<DateTimeOffset>();
        if (!reader.WorksOn(day.DayOfWeek))
        {
            return starts;
        }

        for (var at = reader.At(day, reader.Start); reader.LocalDay(at) == day && FitsInto(reader, at); at += Step)
        {
            if (partners.All(partner => FitsInto(partner, at)))
            {
                starts.Add(at);
            }
        }

        return starts;
    }

    private static bool FitsInto(WorkingTime working, DateTimeOffset start) =>
        working.IsWorking(start) && working.IsWorking(start + Length - TimeSpan.FromTicks(1));
}
