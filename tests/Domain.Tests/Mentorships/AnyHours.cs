using MentorBot.Domain.Shared;

namespace MentorBot.Domain.Tests.Mentorships;

/// <summary>Working hours as anybody may store them, drawn from a seed: any zone, days and hours, usual or not.</summary>
internal sealed class AnyHours(int seed)
{
    private static readonly string[] Zones =
    [
        .. TimeZoneInfo.GetSystemTimeZones().Select(zone => zone.Id),
        "Zone/Nobody knows",
    ];

    private readonly Random random = new(seed);

    /// <summary>One in four works around the clock, which nothing else does as well to find endless loops.</summary>
    public WorkingTime Next()
    {
        var zone = Zones[random.Next(Zones.Length)];
        var days = random.Next(4) == 0 ? (WorkDays)127 : (WorkDays)random.Next(1, 128);
        return random.Next(4) == 0
            ? new(zone, days, TimeOnly.MinValue, TimeOnly.MaxValue)
            : Between(zone, days, random.Next(24 * 60), random.Next(1, 24 * 60));
    }

    public List<WorkingTime> Next(int people) => [.. Enumerable.Range(0, people).Select(_ => Next())];

    private static WorkingTime Between(string zone, WorkDays days, int start, int minutes) =>
        start + minutes >= 24 * 60
            ? new(zone, days, At(start), TimeOnly.MaxValue)
            : new(zone, days, At(start), At(start + minutes));

    private static TimeOnly At(int minute) => new(minute / 60, minute % 60);
}
