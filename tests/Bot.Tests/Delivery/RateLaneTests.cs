using MentorBot.Bot.Delivery;
using MentorBot.Domain.Notices;
using MentorBot.Testing;

namespace MentorBot.Bot.Tests.Delivery;

public sealed class RateLaneTests
{
    private readonly ManualClock clock = new(A.Now);
    private readonly List<int> draws = [];

    [Fact]
    public void A_second_holds_so_many_sends_and_no_more_whenever_it_begins()
    {
        var window = new SendWindow(3, clock);
        foreach (var pause in new[] { 0, 300, 300 })
        {
            clock.Advance(TimeSpan.FromMilliseconds(pause));
            Assert.True(window.Wait <= TimeSpan.Zero);
            window.Leaves();
        }

        Assert.Equal(SendWindow.Length - TimeSpan.FromMilliseconds(600), window.Wait);
        clock.Advance(window.Wait);
        Assert.Equal(TimeSpan.Zero, window.Wait);
        window.Leaves();
        Assert.Equal(TimeSpan.FromMilliseconds(300), window.Wait);
    }

    [Fact]
    public void The_databases_clock_is_known_by_some_answers_and_for_some_time()
    {
        var time = new DatabaseTime(clock);
        for (var answer = 0; answer < 4; answer++)
        {
            Assert.False(time.IsKnown);
            time.Saw(clock.GetUtcNow());
        }

        Assert.True(time.IsKnown);
        clock.Advance(TimeSpan.FromMinutes(2));
        Assert.False(time.IsKnown);
        time.Saw(clock.GetUtcNow().AddSeconds(-1));
        Assert.Equal(clock.GetUtcNow().AddSeconds(-1), time.Now);
    }

    [Fact]
    public void A_slow_answer_does_not_move_the_databases_clock()
    {
        var time = new DatabaseTime(clock);
        var truth = clock.GetUtcNow().AddHours(1);
        time.Saw(truth);

        var asked = truth + TimeSpan.FromSeconds(1);
        clock.Advance(TimeSpan.FromSeconds(3));
        time.Saw(asked);

        Assert.Equal(truth + TimeSpan.FromSeconds(3), time.Now);
    }

    [Fact]
    public async Task What_left_by_another_way_takes_the_times_that_come_next_not_those_that_are_over()
    {
        var pace = new SendPace(10, DrawAsync, clock);
        await pace.WaitAsync(waiting: 8, CancellationToken.None);
        draws.Clear();

        await pace.ChargeAsync(3, CancellationToken.None);
        Assert.Empty(draws);

        clock.Advance(TimeSpan.FromMilliseconds(550));
        await pace.ChargeAsync(3, CancellationToken.None);
        Assert.Equal([1], draws);
    }

    /// <summary>A tenth of a second apart, the first at once.</summary>
    private Task<SendTimes> DrawAsync(
        int count,
        SendLimit limit,
        IReadOnlyCollection<DateTimeOffset> missed,
        CancellationToken cancellation
    )
    {
        draws.Add(count);
        var now = clock.GetUtcNow();
        return Task.FromResult(
            new SendTimes([.. Enumerable.Range(0, count).Select(i => now.AddMilliseconds(100 * i))], now)
        );
    }
}
