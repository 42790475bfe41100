using MentorBot.Domain.CheckIns;
using MentorBot.Domain.Cohorts;
using MentorBot.Domain.Matching.Rules;
using MentorBot.Domain.Shared;
using MentorBot.Domain.Tests.Mentorships;
using MentorBot.Testing;

namespace MentorBot.Domain.Tests.Time;

/// <summary>Every moment that can be written is reckoned with, in any zone: a calendar says 9999-12-31 for "for ever".</summary>
[Trait("promise", "D21")]
public sealed class CalendarRangeTests
{
    public static TheoryData<DateTimeOffset> Moments =>
        [
            DateTimeOffset.MinValue,
            new(1, 1, 1, 12, 0, 0, TimeSpan.FromHours(-12)),
            CalendarRange.First,
            A.Now,
            CalendarRange.Last,
            new(9999, 12, 31, 0, 0, 0, TimeSpan.FromHours(14)),
            DateTimeOffset.MaxValue,
        ];

    [Theory]
    [MemberData(nameof(Moments))]
    public void D21_hours_of_any_kind_have_an_answer_for_every_moment(DateTimeOffset moment)
    {
        for (var seed = 1; seed <= 300; seed++)
        {
            var hours = new AnyHours(seed).Next();
            var day = hours.LocalDay(moment);

            _ = hours.IsWorking(moment);
            Assert.InRange(hours.NextWorkingMoment(moment).Year, 1, 9999);
            Assert.InRange(hours.At(DateOnly.MaxValue, TimeOnly.MaxValue).Year, 9998, 9999);
            Assert.InRange(hours.At(DateOnly.MinValue, TimeOnly.MinValue).Year, 1, 2);
            Assert.True(PromptWeek.Of(hours, moment).Starts < PromptWeek.Of(hours, moment).Ends || day.Year >= 9998);
            Assert.InRange(WorkWeek.Of(hours, moment).TypicalOverlap(WorkWeek.Of(hours, moment)), 0, 7 * 24 * 60);
        }
    }

    [Theory]
    [MemberData(nameof(Moments))]
    public void D21_an_absence_until_any_moment_only_puts_off(DateTimeOffset until)
    {
        var hours = new SendingHours(WorkingTime.Default("America/Los_Angeles"), A.Now.AddDays(-1), until);

        Assert.True(hours.NextMoment(A.Now) >= A.Now);
        Assert.True(hours.AfterNight(A.Now) >= A.Now);
    }

    [Theory]
    [MemberData(nameof(Moments))]
    public void D21_a_mentorship_of_any_age_has_a_latest_and_a_next_check_in(DateTimeOffset began)
    {
        var (policy, hours) = (new CohortPolicy(), WorkingTime.Default("Pacific/Kiritimati"));

        var latest = CheckInSchedule.LatestDue(policy, began, hours, A.Now);

        Assert.Equal(began < A.Now, latest is not null);
        Assert.InRange(CheckInSchedule.NextDue(policy, began, hours, latest, planned: 0).DueAt.Year, 1, 9999);
    }

    [Fact]
    public void D21_a_local_time_that_no_zone_can_show_in_universal_time_is_the_end_of_the_range()
    {
        var farWest = TimeZoneInfo.FindSystemTimeZoneById("America/Los_Angeles");

        var last = CalendarRange.MomentOf(new DateTime(9999, 12, 31, 23, 59, 59), farWest);
        var first = CalendarRange.MomentOf(new DateTime(1, 1, 1), TimeZoneInfo.FindSystemTimeZoneById("Asia/Tokyo"));

        Assert.Equal((9998, 2), (last.Year, first.Year));
    }
}
