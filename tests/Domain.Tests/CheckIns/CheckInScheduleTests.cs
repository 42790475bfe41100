using MentorBot.Domain.CheckIns;
using MentorBot.Domain.Cohorts;
using MentorBot.Domain.Shared;

namespace MentorBot.Domain.Tests.CheckIns;

/// <summary>
/// Ten zones over twenty years: with and without daylight saving time, with half-hour offsets, and with a change of the
/// date line.
/// </summary>
public sealed class CheckInScheduleTests
{
    private static readonly DateTimeOffset Epoch = new(2015, 1, 1, 0, 0, 0, TimeSpan.Zero);
    private static readonly CohortPolicy Policy = new();

    public static TheoryData<string> Zones =>
        [
            "Europe/Berlin",
            "America/New_York",
            "America/St_Johns",
            "Asia/Kolkata",
            "Asia/Tokyo",
            "Australia/Lord_Howe",
            "Pacific/Auckland",
            "Africa/Casablanca",
            "America/Sao_Paulo",
            "Etc/UTC",
        ];

    [Theory]
    [MemberData(nameof(Zones))]
    public void Every_occurrence_is_on_a_working_day_one_hour_after_it_starts(string zone)
    {
        foreach (var (began, working) in Cases(zone))
        {
            var due = Enumerable.Range(1, 60).Select(n => CheckInSchedule.DueAt(Policy, began, working, n)).ToList();

            Assert.All(due, at => Assert.True(working.IsWorking(at), $"{at:u} in {zone}"));
            Assert.All(due, at => Assert.Equal(working.Start.AddHours(1), HourOf(working, at)));
            Assert.All(due.Zip(due.Skip(1)), next => Assert.True(next.First < next.Second));
            Assert.All(due, at => Assert.True(at > began));
        }
    }

    [Theory]
    [MemberData(nameof(Zones))]
    public void They_come_weekly_for_four_weeks_and_then_every_second_week(string zone)
    {
        foreach (var (began, working) in Cases(zone))
        {
            var days = Enumerable
                .Range(1, 30)
                .Select(n => working.Local(CheckInSchedule.DueAt(Policy, began, working, n)).Date)
                .ToList();
            var gaps = days.Zip(days.Skip(1), (one, next) => (next - one).Days).ToList();

            Assert.All(gaps.Take(3), gap => Assert.Equal(7, gap));
            Assert.All(gaps.Skip(3), gap => Assert.Equal(14, gap));
        }
    }

    [Theory]
    [MemberData(nameof(Zones))]
    public void The_latest_due_is_the_last_one_that_has_come(string zone)
    {
        foreach (var (began, working) in Cases(zone))
        {
            for (var hours = 0; hours < 24 * 7 * 12; hours += 5)
            {
                var now = began.AddHours(hours);
                var expected = Enumerable
                    .Range(1, 12)
                    .LastOrDefault(n => CheckInSchedule.DueAt(Policy, began, working, n) <= now);

                var latest = CheckInSchedule.LatestDue(Policy, began, working, now);

                Assert.Equal(expected, latest?.Number ?? 0);
            }
        }
    }

    private static TimeOnly HourOf(WorkingTime working, DateTimeOffset at) =>
        TimeOnly.FromDateTime(working.Local(at).DateTime);

    /// <summary>
    /// Random cases from a fixed seed: start dates across all years and times of day, with different working weeks and
    /// hours.
    /// </summary>
    private static IEnumerable<(DateTimeOffset Began, WorkingTime Working)> Cases(string zone)
    {
        var random = new Random(20260302);
        WorkDays[] weeks =
        [
            WorkDays.Weekdays,
            WorkDays.Sunday | WorkDays.Monday | WorkDays.Tuesday,
            WorkDays.Wednesday,
        ];
        for (var i = 0; i < 60; i++)
        {
            var start = new TimeOnly(6 + random.Next(5), random.Next(2) * 30);
            var working = new WorkingTime(zone, weeks[i % weeks.Length], start, start.AddHours(4 + random.Next(5)));
            yield return (Epoch.AddMinutes(random.Next(20 * 365 * 24 * 60)), working);
        }
    }
}
