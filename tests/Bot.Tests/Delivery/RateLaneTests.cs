using MentorBot.Bot.Delivery;
using MentorBot.Testing;

namespace MentorBot.Bot.Tests.Delivery;

public sealed class RateLaneTests
{
    private readonly ManualClock clock = new(A.Now);

    [Fact]
    public void A_second_holds_so_many_messages_and_no_more()
    {
        var lane = new RateLane(24, clock);

        Assert.Equal(16, lane.Take(16));
        Assert.Equal(8, lane.Take(16));
        Assert.Equal(0, lane.Take(16));
        clock.Advance(TimeSpan.FromMilliseconds(500));
        Assert.Equal(12, lane.Take(16));
    }

    [Fact]
    public void A_quiet_hour_saves_up_one_second()
    {
        var lane = new RateLane(24, clock);

        clock.Advance(TimeSpan.FromHours(1));

        Assert.Equal(24, lane.Take(100));
    }

    [Fact]
    public void What_was_not_needed_is_there_for_the_next()
    {
        var lane = new RateLane(10, clock);
        lane.Take(10);

        lane.GiveBack(4);

        Assert.Equal(4, lane.Take(10));
    }
}
