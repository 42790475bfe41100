using MentorBot.Testing;

namespace MentorBot.Domain.Tests.Clock;

public sealed class ManualClockTests
{
    private readonly ManualClock clock = new(A.Now);

    [Fact]
    public async Task A_delay_ends_when_its_time_has_come_and_not_before()
    {
        var delay = Task.Delay(TimeSpan.FromDays(3), clock);

        clock.Advance(TimeSpan.FromDays(3) - TimeSpan.FromTicks(1));
        Assert.False(delay.IsCompleted);
        clock.Advance(TimeSpan.FromTicks(1));
        await delay.WaitAsync(TimeSpan.FromSeconds(5));
    }

    [Fact]
    public void Timers_fire_in_order_and_each_at_its_own_moment()
    {
        var fired = new List<DateTimeOffset>();
        using var every3 = Timer(3, 3, fired);
        using var once4 = Timer(4, 0, fired);

        clock.Advance(TimeSpan.FromHours(7));

        Assert.Equal([A.Now.AddHours(3), A.Now.AddHours(4), A.Now.AddHours(6)], fired);
        Assert.Equal(A.Now.AddHours(7), clock.UtcNow);
    }

    [Fact]
    public void A_timer_disposed_of_is_silent()
    {
        var fired = new List<DateTimeOffset>();
        Timer(1, 1, fired).Dispose();

        clock.Advance(TimeSpan.FromHours(5));

        Assert.Empty(fired);
    }

    [Fact]
    public async Task A_periodic_timer_ticks()
    {
        using var timer = new PeriodicTimer(TimeSpan.FromMinutes(1), clock);
        var tick = timer.WaitForNextTickAsync();

        clock.Advance(TimeSpan.FromMinutes(1));

        Assert.True(await tick.AsTask().WaitAsync(TimeSpan.FromSeconds(5)));
    }

    [Fact]
    public void A_time_budget_runs_out_by_this_clock()
    {
        using var budget = new CancellationTokenSource(TimeSpan.FromSeconds(4), clock);

        clock.Advance(TimeSpan.FromSeconds(4));

        Assert.True(budget.IsCancellationRequested);
    }

    [Fact]
    public void A_clock_put_back_fires_nothing_and_durations_stay_true()
    {
        var fired = new List<DateTimeOffset>();
        using var timer = Timer(2, 0, fired);
        var start = clock.GetTimestamp();

        clock.UtcNow = A.Now.AddHours(-1);
        clock.Advance(TimeSpan.FromHours(2));

        Assert.Equal([A.Now.AddHours(1)], fired);
        Assert.Equal(TimeSpan.FromHours(2), clock.GetElapsedTime(start));
    }

    private ITimer Timer(int due, int period, List<DateTimeOffset> fired) =>
        clock.CreateTimer(_ => fired.Add(clock.UtcNow), null, TimeSpan.FromHours(due), TimeSpan.FromHours(period));
}
