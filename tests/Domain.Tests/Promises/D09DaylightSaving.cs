using FsCheck;
using FsCheck.Fluent;
using MentorBot.Domain.CheckIns;
using MentorBot.Domain.Cohorts;
using MentorBot.Domain.Shared;
using MentorBot.Testing;

namespace MentorBot.Domain.Tests.Promises;

/// <summary>However zones change their clocks, everyone is asked exactly once, on the day it is due.</summary>
[Trait("promise", "D9")]
public sealed class D09DaylightSaving
{
    private static readonly CohortPolicy Weekly = new() { WeeklyForWeeks = 3000 };

    /// <summary>
    /// Zones with midnights that are skipped or repeated, with half-hour summer time, and with no changes at all.
    /// </summary>
    private static readonly string[] Zones =
    [
        "America/Sao_Paulo",
        "Africa/Cairo",
        "Asia/Beirut",
        "Australia/Lord_Howe",
        "America/Havana",
        "Europe/Berlin",
        "America/New_York",
        "Africa/Casablanca",
        "Pacific/Auckland",
        "Asia/Kathmandu",
    ];

    private static readonly Arbitrary<Case> Cases = (
        from zone in Gen.Elements(Zones)
        from began in Gen.Choose(0, 20 * 365 * 24 * 4)
        from start in Gen.Choose(0, 44)
        from length in Gen.Choose(2, 40)
        from days in Gen.Choose(1, 127)
        select new Case(
            new WorkingTime(zone, (WorkDays)days, At(start), At(Math.Min(start + length, 95))),
            new DateTimeOffset(2006, 1, 1, 0, 0, 0, TimeSpan.Zero).AddMinutes(15 * began)
        )
    ).ToArbitrary();

    [Fact]
    public void D9_every_working_day_of_twenty_years_has_its_hour_exactly_once()
    {
        foreach (var working in Zones.Select(zone => new WorkingTime(zone, (WorkDays)127, new(0, 0), new(1, 30))))
        {
            var first = new DateOnly(2006, 1, 1);
            var asked = Enumerable
                .Range(0, 20 * 365)
                .Select(i => CheckInSchedule.AskingTime(working, first.AddDays(i)));

            var days = asked.Select(working.LocalDay).ToList();

            Assert.Equal(days.Count, days.Distinct().Count());
            Assert.Equal(Enumerable.Range(0, 20 * 365).Select(first.AddDays), days);
        }
    }

    [Fact]
    public void D9_each_week_asks_once_on_one_local_day_and_the_scheduler_finds_it_once() =>
        Prop.ForAll(Cases, AsksOncePerWeek).Check(Config.QuickThrowOnFailure.WithMaxTest(Effort.Of(300, 5000)));

    [Fact]
    public void D9_who_moves_to_another_zone_is_asked_each_occurrence_once() =>
        Prop.ForAll(Cases, Gen.Elements(Zones).ToArbitrary(), Gen.Choose(1, 60).ToArbitrary(), AsksOnceAcrossZones)
            .Check(Config.QuickThrowOnFailure.WithMaxTest(Effort.Of(300, 5000)));

    private static bool AsksOncePerWeek(Case one)
    {
        var due = Enumerable
            .Range(1, 60)
            .Select(n => CheckInSchedule.DueAt(Weekly, one.Began, one.Working, n))
            .ToList();
        var days = due.ConvertAll(one.Working.LocalDay);
        return days.Zip(days.Skip(1)).All(pair => pair.Second.DayNumber - pair.First.DayNumber == 7)
            && due.TrueForAll(at => FoundFrom(one, at) - FoundFrom(one, at.AddTicks(-1)) == 1);
    }

    private static int FoundFrom(Case one, DateTimeOffset now) =>
        CheckInSchedule.LatestDue(Weekly, one.Began, one.Working, now)?.Number ?? 0;

    /// <summary>
    /// Does what the planner does: looks every hour, knows what was planned, and asks only about later occurrences.
    /// </summary>
    private static bool AsksOnceAcrossZones(Case one, string destination, int movesAfterDays)
    {
        var asked = new List<int>();
        for (var hour = 0; hour <= 24 * 7 * 10; hour++)
        {
            var moved = hour >= 24 * movesAfterDays;
            var here = moved ? one with { Working = one.Working with { ZoneId = destination } } : one;
            var latest = FoundFrom(here, one.Began.AddHours(hour));
            if (latest > asked.LastOrDefault())
            {
                asked.Add(latest);
            }
        }

        return asked.SequenceEqual(Enumerable.Range(1, asked.Count)) && asked.Count >= 8;
    }

    private static TimeOnly At(int quarters) => TimeOnly.MinValue.AddMinutes(15 * quarters);

    private sealed record Case(WorkingTime Working, DateTimeOffset Began);
}
