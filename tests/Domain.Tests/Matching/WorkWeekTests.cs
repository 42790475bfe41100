using MentorBot.Domain.Matching.Rules;
using MentorBot.Domain.Shared;

namespace MentorBot.Domain.Tests.Matching;

public sealed class WorkWeekTests
{
    private static readonly DateTimeOffset Winter = new(2026, 1, 14, 12, 0, 0, TimeSpan.Zero);

    [Theory]
    [InlineData("Europe/Berlin", "Europe/Berlin", 8 * 60)]
    [InlineData("Europe/Berlin", "America/New_York", 2 * 60)]
    [InlineData("Europe/Berlin", "Asia/Kolkata", (3 * 60) + 30)]
    [InlineData("Europe/Berlin", "America/Los_Angeles", 0)]
    [InlineData("Pacific/Auckland", "America/Los_Angeles", 5 * 60)]
    public void Eight_hour_days_overlap_by_their_zones(string one, string other, int minutes)
    {
        var (mine, theirs) = (Cast.Working(one), Cast.Working(other));

        Assert.Equal(minutes, Overlap(mine, theirs, Winter));
        Assert.Equal(minutes, Overlap(theirs, mine, Winter));
    }

    [Theory]
    [InlineData("2026-03-04", 2)]
    [InlineData("2026-03-18", 3)]
    [InlineData("2026-04-08", 2)]
    public void Zones_are_compared_in_the_week_of_the_plan(string date, int hours)
    {
        var at = new DateTimeOffset(DateOnly.Parse(date, null), new(12, 0), TimeSpan.Zero);

        Assert.Equal(hours * 60, Overlap(Cast.Working("Europe/Berlin"), Cast.Working("America/New_York"), at));
    }

    [Fact]
    public void Only_days_on_which_both_work_count()
    {
        var two = Cast.Working("Etc/UTC", WorkDays.Monday | WorkDays.Tuesday);

        Assert.Equal(8 * 60, Overlap(two, Cast.Working("Etc/UTC", WorkDays.Tuesday | WorkDays.Friday), Winter));
        Assert.Equal(0, Overlap(two, Cast.Working("Etc/UTC", WorkDays.Wednesday), Winter));
        Assert.Equal(0, Overlap(two, Cast.Working("Etc/UTC", WorkDays.None), Winter));
    }

    [Fact]
    public void What_meets_around_midnight_on_Sunday_belongs_to_one_week_only()
    {
        var always = Cast.Working("Etc/UTC", WorkDays.Weekdays | WorkDays.Saturday | WorkDays.Sunday, "00:00", "22:00");
        var mondays = Cast.Working("Pacific/Auckland", WorkDays.Monday);

        Assert.Equal(3 * 60, Overlap(always, mondays, Winter));
    }

    [Fact]
    public void Every_week_of_a_year_agrees_with_looking_at_each_quarter_of_an_hour()
    {
        for (var week = 0; week < 52; week++)
        {
            var at = Winter.AddDays(week * 7);
            foreach (var (index, one) in RandomCohort.Availabilities.Index())
            {
                foreach (var other in RandomCohort.Availabilities[index..])
                {
                    Assert.Equal(PlanJudge.OverlapBySampling(one, other, at), Overlap(one, other, at));
                }
            }
        }
    }

    private static int Overlap(WorkingTime one, WorkingTime other, DateTimeOffset at) =>
        WorkWeek.Of(one, at).TypicalOverlap(WorkWeek.Of(other, at));
}
