using System.Text.Json.Serialization;

namespace MentorBot.Domain.Shared;

/// <summary>
/// When somebody works: an IANA zone, days of the week, and hours of the local day.
/// </summary>
/// <param name="ZoneId">IANA id such as <c>Europe/Berlin</c>; checked by <see cref="Zones.Find"/> before it gets here.</param>
/// <param name="Days">Working days.</param>
/// <param name="Start">First working minute of the local day.</param>
/// <param name="End">First minute that is no longer working time; later than <paramref name="Start"/>.</param>
public sealed record WorkingTime(string ZoneId, WorkDays Days, TimeOnly Start, TimeOnly End)
{
    public static WorkingTime Default(string zoneId) => new(zoneId, WorkDays.Weekdays, new(9, 0), new(17, 0));

    /// <summary>Not written where this is kept as JSON: the names in it depend on the machine and its language.</summary>
    [JsonIgnore]
    public TimeZoneInfo Zone => Zones.Find(ZoneId) ?? TimeZoneInfo.Utc;

    public DateTimeOffset Local(DateTimeOffset instant) => TimeZoneInfo.ConvertTime(instant, Zone);

    public DateOnly LocalDay(DateTimeOffset instant) => DateOnly.FromDateTime(Local(instant).DateTime);

    public bool WorksOn(DayOfWeek day) => Days.HasFlag(WorkDaysOf.Day(day));

    public bool IsWorking(DateTimeOffset instant)
    {
        var local = Local(instant);
        var time = TimeOnly.FromDateTime(local.DateTime);
        return WorksOn(local.DayOfWeek) && time >= Start && time < End;
    }

    /// <summary>
    /// The instant of a local wall-clock time on a date. A time that daylight saving skips is moved to the first minute
    /// after the gap; a time that occurs twice means the first.
    /// </summary>
    public DateTimeOffset At(DateOnly date, TimeOnly time)
    {
        var local = date.ToDateTime(time);
        DateTimeOffset? moment;
        while ((moment = MomentOf(local)) is null)
        {
            local = local.AddMinutes(15);
        }

        return moment.Value.ToUniversalTime();
    }

    /// <summary>The moment itself when it is working time, else the start of the next working day.</summary>
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
    /// The first moment at which the clocks show this; null when they never do. Tried with the offsets before and after, and
    /// checked the way back: at the edges of its rules the zone does not always know the offset of a local time itself.
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

    /// <summary>The first working day on or after the date.</summary>
    public DateOnly WorkingDayFrom(DateOnly date) =>
        Enumerable.Range(0, 7).Select(date.AddDays).FirstOrDefault(day => WorksOn(day.DayOfWeek), date);
}

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

public static class WorkDaysOf
{
    public static WorkDays Day(DayOfWeek day) => (WorkDays)(1 << (((int)day + 6) % 7));
}

public static class Zones
{
    /// <summary>Finds a zone by its IANA or Windows id, without regard to case; null when there is none.</summary>
    public static TimeZoneInfo? Find(string id) =>
        id.Length is > 0 and <= 64 && TimeZoneInfo.TryFindSystemTimeZoneById(id, out var zone) ? zone : null;
}
