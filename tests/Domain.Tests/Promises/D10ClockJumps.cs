using MentorBot.Domain.Tests.Mentorships;

namespace MentorBot.Domain.Tests.Promises;

/// <summary>The machine's clock jumps ahead or is set back.</summary>
[Trait("promise", "D10")]
public sealed class D10ClockJumps : PairTest
{
    [Theory]
    [InlineData(-1)]
    [InlineData(1)]
    public async Task D10_an_hour_more_or_less_asks_nobody_twice(int hours)
    {
        await AcceptedForAsync(days: 7);
        Clock.Advance(TimeSpan.FromHours(8));
        Assert.Equal(2, await PlanAsync());

        Clock.AdjustTime(Now.AddHours(hours));

        Assert.Equal(0, await PlanAsync());
        Clock.AdjustTime(Now.AddHours(-hours));
        Assert.Equal(0, await PlanAsync());
        Assert.Equal([1], await OccurrencesAsync());
    }

    [Fact]
    public async Task D10_eight_days_ahead_and_back_again_catches_up_once_and_repeats_nothing()
    {
        await AcceptedForAsync(days: 7);
        Clock.Advance(TimeSpan.FromHours(8));
        Assert.Equal(2, await PlanAsync());

        Clock.AdjustTime(Now.AddDays(8));
        Assert.Equal(2, await PlanAsync());
        Assert.Equal(0, await PlanAsync());
        Clock.AdjustTime(Now.AddDays(-8));
        Assert.Equal(0, await PlanAsync());
        Clock.AdjustTime(Now.AddDays(8));
        Assert.Equal(0, await PlanAsync());

        Assert.Equal([1, 2], await OccurrencesAsync());
        Clock.Advance(TimeSpan.FromDays(6));
        Assert.Equal(2, await PlanAsync());
    }

    private async Task<IEnumerable<int>> OccurrencesAsync() => (await CheckInsAsync(Ada)).Select(c => c.Occurrence);
}
