using System.Collections.Concurrent;
using MentorBot.Bot.Delivery;

namespace MentorBot.Bot.Tests.Delivery;

public sealed class ExactTimeTests : IAsyncDisposable
{
    private readonly BlockingCollection<string> rung = [];
    private readonly List<ITimer> timers = [];

    [Fact]
    public void Timers_ring_in_the_order_of_their_times_whenever_they_were_set()
    {
        Set("third", 600);
        Set("first", 10);
        Set("second", 300);

        Assert.Equal(["first", "second", "third"], [Next(), Next(), Next()]);
    }

    [Fact]
    public void One_that_was_stopped_does_not_ring_and_one_that_was_moved_rings_at_its_last_time()
    {
        Set("stopped", 400).Dispose();
        Set("never set", Timeout.Infinite);
        Set("moved", 400).Change(TimeSpan.FromMilliseconds(800), Timeout.InfiniteTimeSpan);
        Set("stays", 600);

        Assert.Equal(["stays", "moved"], [Next(), Next()]);
        Assert.Empty(rung);
    }

    [Fact]
    public async Task No_wait_ends_before_its_time()
    {
        for (var wait = 1; wait <= 20; wait++)
        {
            var start = ExactTime.Instance.GetTimestamp();
            await Task.Delay(TimeSpan.FromMilliseconds(wait), ExactTime.Instance);
            Assert.True(ExactTime.Instance.GetElapsedTime(start) >= TimeSpan.FromMilliseconds(wait));
        }
    }

    [Fact]
    public async Task A_wait_can_be_given_up()
    {
        using var patience = new CancellationTokenSource();
        var wait = Task.Delay(TimeSpan.FromDays(1), ExactTime.Instance, patience.Token);

        await patience.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => wait);
    }

    [Fact]
    public void A_timer_with_a_period_rings_again()
    {
        var soon = TimeSpan.FromMilliseconds(5);
        timers.Add(ExactTime.Instance.CreateTimer(_ => rung.Add("again"), null, soon, soon));

        Assert.Equal(["again", "again"], [Next(), Next()]);
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var timer in timers)
        {
            await timer.DisposeAsync();
        }
    }

    private ITimer Set(string name, int milliseconds)
    {
        var due = TimeSpan.FromMilliseconds(milliseconds);
        timers.Add(ExactTime.Instance.CreateTimer(_ => rung.Add(name), null, due, Timeout.InfiniteTimeSpan));
        return timers[^1];
    }

    private string Next() => rung.TryTake(out var name, TimeSpan.FromSeconds(10)) ? name : "nothing";
}
