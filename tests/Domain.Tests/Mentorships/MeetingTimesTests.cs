using MentorBot.Domain.Mentorships;
using MentorBot.Domain.Shared;
using MentorBot.Testing;

namespace MentorBot.Domain.Tests.Mentorships;

public sealed class MeetingTimesTests
{
    [Theory]
    [InlineData("Europe/Berlin", "Europe/Berlin")]
    [InlineData("Europe/Berlin", "America/New_York")]
    [InlineData("Asia/Kolkata", "Europe/London")]
    [InlineData("Australia/Lord_Howe", "Asia/Tokyo")]
    public void Both_work_from_the_beginning_to_the_end_of_each_of_three_days(string one, string other)
    {
        var (mine, theirs) = (WorkingTime.Default(one), WorkingTime.Default(other));

        var times = MeetingTimes.Propose(mine, [theirs], A.Now);

        Assert.Equal(3, times.Count);
        Assert.Equal(3, times.Select(at => mine.Local(at).Date).Distinct().Count());
        Assert.All(times, at => Assert.True(at > A.Now && Works(mine, at) && Works(theirs, at)));
    }

    [Fact]
    public void People_whose_hours_never_meet_get_no_time() =>
        Assert.Empty(
            MeetingTimes.Propose(WorkingTime.Default("Asia/Tokyo"), [WorkingTime.Default("America/New_York")], A.Now)
        );

    private static bool Works(WorkingTime working, DateTimeOffset at) =>
        working.IsWorking(at) && working.IsWorking(at + MeetingTimes.Length - TimeSpan.FromMinutes(1));
}
