using System.Text.Json.Serialization;

namespace MentorBot.Domain.Shared;

/// <summary>When somebody works: an IANA time zone, days of the week, and hours of the local day.</summary>
/// <param name="ZoneId">IANA id such as <c>Europe/Berlin</c>, already checked by <see cref="Zones.Find"/>.</param>
/// <param name="Days">Working days.</param>
/// <param name="Start">First working minute of the local day.</param>
/// <param name="End">End of the working day, exclusive; later than <paramref name="Start"/>.</param>
public sealed record WorkingTime(string ZoneId, WorkDays Days, TimeOnly Start, TimeOnly End)
{
    /// <summary>A local time that does not exist is looked for in these steps.</summary>
    private const int SkippedStepMinutes = 15;

    /// <summary>No zone has ever skipped more than a day.</summary>
    private const int MostSkippedSteps = 24 * 60 / SkippedStepMinutes;

    /// <summary>Monday to Friday, 9:00 to 17:00, in the given zone.</summary>
    public static WorkingTime Default(string zoneId) => new(zoneId, WorkDays.Weekdays, new(9, 0), new(17, 0));

    /// <summary>
    /// Left out of JSON, because a zone's display names depend on the machine and its language. Falls back to UTC if
    /// the zone is no longer known.
    /// </summary>
    [JsonIgnore]
    public TimeZoneInfo Zone => Zones.Find(ZoneId) ?? TimeZoneInfo.Utc;

    /// <summary>The instant on the person's clock; instants outside <see cref="CalendarRange"/> count as its ends.</summary>
    public DateTimeOffset Local(DateTimeOffset instant) => TimeZoneInfo.ConvertTime(CalendarRange.Clamp(instant), Zone);

    public DateOnly LocalDay(DateTimeOffset instant) => DateOnly.FromDateTime(Local(instant).DateTime);

    public bool WorksOn(DayOfWeek day) => Days.HasFlag(WorkDaysOf.Day(day));

    public bool IsWorking(DateTimeOffset instant)
    {
        var local = Local(instant);
        var time = TimeOnly.FromDateTime(local.DateTime);
        return WorksOn(local.DayOfWeek) && time >= Start && time < End;
    }

    /// <summary>
    /// The instant of a local wall-clock time on a date. A time that daylight saving skips moves forward in steps of 15
    /// minutes until it exists, a day at most; a time that occurs twice means its first occurrence. A date outside
    /// <see cref="CalendarRange"/> counts as its end.
    /// </summary>
    public DateTimeOffset At(DateOnly date, TimeOnly time)
    {
        var local = CalendarRange.Clamp(date).ToDateTime(time);
        var moment = Enumerable
            .Range(0, MostSkippedSteps + 1)
            .Select(step => MomentOf(local.AddMinutes(step * SkippedStepMinutes)))
            .FirstOrDefault(found => found is not null);
        return (moment ?? new DateTimeOffset(local, TimeSpan.Zero)).ToUniversalTime();
    }

    /// <summary>
    /// The given instant if it is working time, otherwise the start of the next working day. The result for an instant
    /// after <see cref="CalendarRange"/> is its end.
    /// </summary>
    public DateTimeOffset NextWorkingMoment(DateTimeOffset instant)
    {
        if (IsWorking(instant))
        {
            return instant;
        }

        var today = DateOnly.FromDateTime(Local(instant).DateTime);
        var start = At(WorkingDayFrom(today), Start);
        return start >= instant ? start : At(WorkingDayFrom(today.AddDays(1)), Start);
    }

    /// <summary>
    /// The first instant at which local clocks show this time; null if they never do. Both the offset before and the
    /// one after are tried and checked by converting back, because <see cref="TimeZoneInfo"/> does not always resolve
    /// local times at the edges of its adjustment rules.
    /// </summary>
    private DateTimeOffset? MomentOf(DateTime local)
    {
        var about = new DateTimeOffset(local, TimeSpan.Zero);
        return new[] { Zone.GetUtcOffset(about.AddDays(-1)), Zone.GetUtcOffset(about.AddDays(1)) }
            .OrderDescending()
            .Select(offset => new DateTimeOffset(local, offset))
            .Where(moment => Local(moment).DateTime == local)
            .Select(moment => (DateTimeOffset?)moment)
            .FirstOrDefault();
    }

    /// <summary>The first working day on or after the date; the date itself if there are no working days.</summary>
    public DateOnly WorkingDayFrom(DateOnly date) =>
        Enumerable.Range(0, 7).Select(date.AddDays).FirstOrDefault(day => WorksOn(day.DayOfWeek), date);
}

/// <summary>Days of the week, as a set.</summary>
[Flags]
public enum WorkDays
{
    None = 0,
    Monday = 1,
    Tuesday = 2,
    Wednesday = 4,
    Thursday = 8,
    Friday = 16,
    Saturday = 32,
    Sunday = 64,
    Weekdays = Monday | Tuesday | Wednesday | Thursday | Friday,
}

/// <summary>Converts between <see cref="DayOfWeek"/> and <see cref="WorkDays"/>.</summary>
public static class WorkDaysOf
{
    public static WorkDays Day(DayOfWeek day) => (WorkDays)(1 << (((int)day + 6) % 7));
}

/// <summary>Looks up time zones.</summary>
public static class Zones
{
    /// <summary>Finds a zone by its IANA or Windows id, ignoring case; null if there is none.</summary>
    public static TimeZoneInfo? Find(string id) =>
        id.Length is > 0 and <= 64 && TimeZoneInfo.TryFindSystemTimeZoneById(id, out var zone) ? zone : null;
}
