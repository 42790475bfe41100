using MentorBot.Bot.Configuration;
using MentorBot.Bot.Delivery;
using MentorBot.Domain.Notices;
using MentorBot.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging.Abstractions;

namespace MentorBot.Bot.Tests.Delivery;

/// <summary>Nodes on one database, by the real clock: what is late is late by the test's doing, and when it left is noted.</summary>
public sealed class SendBucketTests : DatabaseTest
{
    private const int Most = 30;
    private const int Sends = 3 * Most;
    private static readonly TimeSpan Some = TimeSpan.FromSeconds(10);

    [Fact]
    public async Task A_node_that_is_late_never_makes_a_second_too_full_when_another_begins()
    {
        var alone = SendAsync(new LateClock(every: 7, by: TimeSpan.FromMilliseconds(300)));
        await Task.Delay(TimeSpan.FromSeconds(1), TimeProvider.System);

        long[][] left = await Task.WhenAll(alone, SendAsync(new LateClock(every: 11, TimeSpan.FromMilliseconds(40))));

        Assert.InRange(MostInASecond([.. left.SelectMany(times => times).Order()]), 2, Most);
    }

    [Fact]
    public async Task What_one_node_has_drawn_no_other_gets_and_each_app_has_a_bucket_of_its_own()
    {
        Assert.InRange(await DrawAsync("app"), -Some / 10, TimeSpan.Zero);
        Assert.InRange(await DrawAsync("app"), Some / 2, Some);
        Assert.InRange(await DrawAsync("app"), 1.5 * Some, 2 * Some);
        Assert.InRange(await DrawAsync("another"), -Some / 10, TimeSpan.Zero);
    }

    [Fact]
    public async Task A_database_whose_clock_was_set_back_makes_nobody_wait_for_the_old_one()
    {
        await DrawAsync("app");
        await InStoreAsync(s =>
            s.Database.ExecuteSqlRawAsync("UPDATE send_buckets SET drawn_until = now() + interval '1 h'")
        );

        Assert.InRange(await DrawAsync("app"), -Some / 10, TimeSpan.Zero);
    }

    private Task<TimeSpan> DrawAsync(string bucket) =>
        InStoreAsync(s => new DrawSendTokens(s).RunAsync(bucket, Some, CancellationToken.None));

    private async Task<long[]> SendAsync(LateClock time)
    {
        await using var store = NewStore();
        var draw = new DrawSendTokens(store);
        var limiter = new SendRateLimiter(
            (tokens, end) => draw.RunAsync("app", tokens, end),
            new DeliveryOptions { PerSecond = Most },
            time,
            NullLogger<SendRateLimiter>.Instance
        );
        var left = new long[Sends];
        for (var send = 0; send < Sends; send++)
        {
            await limiter.WaitAsync(Sends - send, CancellationToken.None);
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
