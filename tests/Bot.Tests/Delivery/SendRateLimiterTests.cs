using MentorBot.Bot.Configuration;
using MentorBot.Bot.Delivery;
using MentorBot.Testing;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;

namespace MentorBot.Bot.Tests.Delivery;

public sealed class SendRateLimiterTests
{
    private const int Limit = 24;
    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(1 / (0.92 * Limit));

    private static readonly TimeSpan Step = TimeSpan.FromMilliseconds(1);

    private readonly FakeTimeProvider clock = new(A.Now);
    private readonly List<TimeSpan> draws = [];

    /// <summary>How long the database takes to answer, and up to when all is drawn.</summary>
    private TimeSpan answer;
    private bool isSlowOnce;
    private TimeSpan drawnUntil;
    private readonly long start;

    public SendRateLimiterTests() => start = clock.GetTimestamp();

    private TimeSpan Elapsed => clock.GetElapsedTime(start);

    [Fact]
    public void Tokens_are_drawn_in_tens_and_no_more_than_there_are_messages()
    {
        var limiter = NewLimiter();
        for (var waiting = 23; waiting > 0; waiting--)
        {
            Send(limiter, waiting);
        }

        Assert.Equal([10 * Interval, 10 * Interval, 3 * Interval], draws);
    }

    [Fact]
    public void A_small_limit_draws_no_more_than_half_a_second()
    {
        var limiter = NewLimiter(perSecond: 4);
        Send(limiter, waiting: 100);

        Assert.InRange(Assert.Single(draws).TotalSeconds, 0.5, 0.6);
    }

    [Fact]
    public void Messages_go_one_after_the_other_and_nothing_is_saved_up_while_there_are_none()
    {
        var limiter = NewLimiter();
        Send(limiter, waiting: 1);
        clock.Advance(TimeSpan.FromMinutes(1));

        var sent = Enumerable.Range(0, 30).Select(i => Send(limiter, waiting: 30 - i)).ToList();

        Assert.All(sent.Zip(sent.Skip(1)), two => Assert.True(two.Second - two.First >= Interval - Step));
        Assert.InRange(sent[^1] - sent[0], 29 * Interval - Step, 30 * Interval);
    }

    [Fact]
    public void A_token_whose_moment_has_passed_is_not_used_and_nothing_is_made_up_for()
    {
        var limiter = NewLimiter();
        Send(limiter, waiting: 10);
        clock.Advance(5 * Interval);

        var sent = new[] { Send(limiter, 9), Send(limiter, 8) };

        Assert.InRange(sent[0], 5 * Interval, 6 * Interval);
        Assert.InRange(sent[1] - sent[0], Interval / 2, 2 * Interval);
    }

    [Fact]
    public void What_an_answer_that_was_held_up_brings_is_void()
    {
        var limiter = NewLimiter();
        Send(limiter, waiting: 1);
        answer = TimeSpan.FromMilliseconds(200);
        isSlowOnce = true;

        Send(limiter, waiting: 10);

        Assert.Equal(3, draws.Count);
    }

    [Fact]
    public void A_database_that_is_always_slow_stops_nobody()
    {
        var limiter = NewLimiter();
        answer = TimeSpan.FromMilliseconds(80);
        for (var waiting = 20; waiting > 0; waiting--)
        {
            Send(limiter, waiting);
        }

        Assert.Equal(2, draws.Count);
    }

    [Fact]
    public void Without_a_limit_nothing_is_drawn()
    {
        Send(NewLimiter(perSecond: 1_000_000), waiting: 1);

        Assert.Empty(draws);
    }

    private SendRateLimiter NewLimiter(int perSecond = Limit) =>
        new(DrawAsync, new DeliveryOptions { PerSecond = perSecond }, clock, NullLogger<SendRateLimiter>.Instance);

    /// <summary>Moves the time until it may be sent. Without a context, what waits goes on while the time is moved.</summary>
    /// <returns>When it was sent.</returns>
    private TimeSpan Send(SendRateLimiter limiter, int waiting)
    {
        SynchronizationContext.SetSynchronizationContext(null);
        var wait = limiter.WaitAsync(waiting, CancellationToken.None);
        while (!wait.IsCompleted)
        {
            clock.Advance(Step);
        }

        Assert.True(wait.IsCompletedSuccessfully);
        return Elapsed;
    }

    /// <summary>The bucket, by a clock that shows something else.</summary>
    private async Task<TimeSpan> DrawAsync(TimeSpan time, CancellationToken cancellation)
    {
        draws.Add(time);
        var wait = drawnUntil > Elapsed ? drawnUntil - Elapsed : TimeSpan.Zero;
        drawnUntil = Elapsed + wait + time;
        await Task.Delay(answer, clock, cancellation);
        answer = isSlowOnce ? TimeSpan.Zero : answer;
        return wait;
    }
}
