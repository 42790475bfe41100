using MentorBot.Bot.BotFramework;
using MentorBot.Bot.Delivery;
using MentorBot.Domain.Notices;
using MentorBot.Testing;
using Microsoft.Extensions.Logging.Abstractions;

namespace MentorBot.Bot.Tests.Delivery;

public sealed class RateLaneTests
{
    private readonly ManualClock clock = new(A.Now);
    private readonly List<int> draws = [];
    private readonly ConnectorTraffic traffic = new();

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

    [Fact]
    public async Task What_left_by_another_way_takes_times_that_are_being_drawn_before_others_are()
    {
        var pace = new SendPace(10, DrawAsync, clock);
        for (var message = 0; message < 8; message++)
        {
            await pace.WaitAsync(waiting: 20, CancellationToken.None);
            clock.Advance(TimeSpan.FromMilliseconds(100));
        }

        Assert.Equal([0, 0, 0, 0, 10, 10], draws);
        await pace.ChargeAsync(7, CancellationToken.None);
        Assert.Equal(6, draws.Count);
    }

    [Fact]
    public async Task What_leaves_late_takes_up_room_for_two()
    {
        using var lane = NewLane(perSecond: 10);
        for (var message = 0; message < 9; message++)
        {
            using var departure = await lane.WaitAsync(waiting: 1, CancellationToken.None);
            clock.Advance(TimeSpan.FromMilliseconds(message < 3 ? 20 : 1));
            departure.Leaves();
        }

        Assert.Equal(9 + 3, draws.Sum());
    }

    [Fact]
    public async Task What_leaves_twice_takes_up_room_for_two()
    {
        using var lane = NewLane(perSecond: 10);
        using var departure = await lane.WaitAsync(waiting: 1, CancellationToken.None);

        departure.Leaves();
        Assert.Equal(0, traffic.Messages);

        departure.Leaves();
        Assert.Equal(1, traffic.Messages);
    }

    [Fact]
    public async Task No_more_are_let_go_while_half_a_seconds_messages_have_not_left()
    {
        using var lane = NewLane(perSecond: 6);
        var held = new List<Departure>();
        for (var message = 0; message < 3; message++)
        {
            held.Add(await lane.WaitAsync(waiting: 4, CancellationToken.None));
            clock.Advance(TimeSpan.FromMilliseconds(100));
        }

        var next = lane.WaitAsync(waiting: 1, CancellationToken.None);
        Assert.False(next.IsCompleted);

        held.ForEach(departure => departure.Dispose());
        (await next).Dispose();
    }

    private RateLane NewLane(int perSecond) =>
        new(DrawAsync, traffic, new DeliveryOptions { PerSecond = perSecond }, clock, NullLogger<RateLane>.Instance);

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
