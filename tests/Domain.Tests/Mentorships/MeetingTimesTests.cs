using System.Diagnostics;
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

    [Fact]
    public void A_pair_that_shares_no_hours_is_offered_times_for_which_both_stretch_alike()
    {
        var (mine, theirs) = (WorkingTime.Default("Asia/Tokyo"), WorkingTime.Default("America/New_York"));

        var offer = MeetingTimes.Offer(mine, [theirs], A.Now, MeetingTimes.Length, []);

        Assert.True(offer is { IsStretched: true, SuitsAll: true, Times.Count: 3 });
        Assert.All(offer.Times, at => Assert.InRange(mine.Local(at).Hour, 7, 18));
        Assert.All(offer.Times, at => Assert.InRange(theirs.Local(at).Hour, 7, 18));
    }

    [Fact]
    public void A_circle_that_shares_no_hours_is_offered_what_most_can_make_and_not_what_was_turned_down()
    {
        var (berlin, tokyo) = (WorkingTime.Default("Europe/Berlin"), WorkingTime.Default("Asia/Tokyo"));
        WorkingTime[] others = [berlin, WorkingTime.Default("America/New_York"), tokyo];

        var offer = MeetingTimes.Offer(berlin, others, A.Now, MeetingTimes.Length, []);
        var next = MeetingTimes.Offer(berlin, others, A.Now, MeetingTimes.Length, offer.Times);

        Assert.True(offer is { IsStretched: false, SuitsAll: false, Times.Count: 3 });
        Assert.All(offer.Times, at => Assert.Equal(2, others.Count(other => Works(other, at))));
        Assert.Empty(offer.Times.Intersect(next.Times));
    }

    [Fact]
    public void Who_works_around_the_clock_every_day_gets_three_times_like_everybody()
    {
        var times = MeetingTimes.Propose(A.AnyHour, [A.AnyHour], A.Now);

        Assert.Equal(3, times.Count);
        Assert.All(times, at => Assert.InRange(at, A.Now, A.Now.AddDays(5)));
    }

    /// <summary>A search without a bound takes a minute for each such person, and gigabytes; the time allowed is for busy machines.</summary>
    [Fact]
    public void Any_hours_that_can_be_stored_are_searched_quickly_and_no_further_than_three_weeks()
    {
        var watch = Stopwatch.StartNew();
        for (var seed = 1; seed <= 1_000; seed++)
        {
            var hours = new AnyHours(seed);
            var (reader, partners) = (hours.Next(), hours.Next(people: 1 + (seed % 8)));

            var times = MeetingTimes.Propose(reader, partners, A.Now.AddHours(seed));

            Assert.InRange(times.Count, 0, 3);
            Assert.All(times, at => Assert.InRange(at, A.Now.AddHours(seed), A.Now.AddHours(seed).AddDays(23)));
            Assert.All(
                times,
                at => Assert.True(Works(reader, at) && partners.TrueForAll(p => Works(p, at)), $"{seed}")
            );
        }

        Assert.InRange(watch.Elapsed, TimeSpan.Zero, TimeSpan.FromSeconds(60));
    }

    private static bool Works(WorkingTime working, DateTimeOffset at) =>
        working.IsWorking(at) && working.IsWorking(at + MeetingTimes.Length - TimeSpan.FromMinutes(1));
}
