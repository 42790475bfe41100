using MentorBot.Bot.Delivery;
using MentorBot.Domain.Notices;
using MentorBot.Testing;

namespace MentorBot.Bot.Tests.Delivery;

/// <summary>Nodes on one database, by the real clock: what is late is late by the test's doing, and when it left is noted.</summary>
public sealed class SendPaceTests : DatabaseTest
{
    private const int Most = 30;
    private const int Sends = 3 * Most;
    private readonly TimeProvider clock = TimeProvider.System;

    [Fact]
    public async Task A_node_that_is_late_never_makes_a_second_too_full_when_another_begins()
    {
        var late = new LateClock(every: 7, by: TimeSpan.FromMilliseconds(300));
        var alone = SendAsync(late, Sends);
        await Task.Delay(TimeSpan.FromSeconds(1), clock);

        long[][] left = await Task.WhenAll(
            alone,
            SendAsync(new LateClock(every: 11, TimeSpan.FromMilliseconds(40)), Sends)
        );

        Assert.InRange(MostInASecond([.. left.SelectMany(times => times).Order()]), 2, Most);
    }

    [Fact]
    public async Task What_one_node_missed_another_can_have()
    {
        await using var store = NewStore();
        var draw = new DrawSendTimes(store);
        var limit = new SendLimit(Most, TimeSpan.FromSeconds(40), TimeSpan.FromSeconds(1));
        var drawn = (await DrawAsync(Most, [])).Times;

        var none = (await DrawAsync(1, [])).Times[0];
        var one = (await DrawAsync(1, [drawn[3], none])).Times[0];
        var next = (await DrawAsync(1, [])).Times[0];

        Assert.Equal(drawn[0] + limit.Span, none);
        Assert.Equal(drawn[^1] + limit.Gap, one);
        Assert.Equal(drawn[0] + limit.Span, next);

        Task<SendTimes> DrawAsync(int count, DateTimeOffset[] missed) =>
            draw.RunAsync("lane", count, limit, missed, CancellationToken.None);
    }

    private async Task<long[]> SendAsync(LateClock time, int count)
    {
        await using var store = NewStore();
        var draw = new DrawSendTimes(store);
        var pace = new SendPace(Most, (n, limit, missed, end) => draw.RunAsync("lane", n, limit, missed, end), time);
        var left = new long[count];
        for (var send = 0; send < count; send++)
        {
            await pace.WaitAsync(count - send, CancellationToken.None);
            left[send] = time.LastSeen;
        }

        return left;
    }

    private static int MostInASecond(long[] left) =>
        left.Index()
            .Max(last =>
                left.Take(last.Index + 1).Count(t => TimeProvider.System.GetElapsedTime(t, last.Item).TotalSeconds < 1)
            );

    /// <summary>Wakes too late now and then, and remembers the time that was asked for last: that of leaving.</summary>
    private sealed class LateClock(int every, TimeSpan by) : TimeProvider
    {
        private int timers;

        public long LastSeen { get; private set; }

        public override long GetTimestamp() => LastSeen = System.GetTimestamp();

        public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period) =>
            System.CreateTimer(callback, state, ++timers % every == 0 ? dueTime + by : dueTime, period);
    }
}
