namespace MentorBot.Testing;

/// <summary>
/// A clock that stands still until a test moves it. Timers (<c>Task.Delay</c>, <c>PeriodicTimer</c>, cancellation
/// time-outs) fire while it is moved, on the mover's thread, each at its due time and in order. Setting the clock back
/// fires nothing and undoes nothing.
/// </summary>
public sealed class ManualClock(DateTimeOffset start) : TimeProvider
{
    private readonly Lock gate = new();
    private readonly List<ManualTimer> timers = [];
    private DateTimeOffset now = start.ToUniversalTime();
    private TimeSpan elapsed;

    /// <summary>
    /// Setting it to a later time is <see cref="Advance"/>; setting it to an earlier one sets the wall clock back.
    /// </summary>
    public DateTimeOffset UtcNow
    {
        get => GetUtcNow();
        set => MoveTo(value);
    }

    public override TimeZoneInfo LocalTimeZone => TimeZoneInfo.Utc;

    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    public override DateTimeOffset GetUtcNow()
    {
        lock (gate)
        {
            return now;
        }
    }

    public override long GetTimestamp()
    {
        lock (gate)
        {
            return elapsed.Ticks;
        }
    }

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var timer = new ManualTimer(this, callback, state);
        timer.Change(dueTime, period);
        return timer;
    }

    /// <summary>Advances the time by zero or more, and fires every timer that falls due on the way.</summary>
    public void Advance(TimeSpan by)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(by, TimeSpan.Zero);
        TimeSpan target;
        lock (gate)
        {
            target = elapsed + by;
        }

        while (NextDueBy(target) is { } timer)
        {
            timer.Fire();
        }
    }

    internal void Schedule(ManualTimer timer, TimeSpan dueTime, TimeSpan period)
    {
        lock (gate)
        {
            timers.Remove(timer);
            if (dueTime != Timeout.InfiniteTimeSpan)
            {
                (timer.Due, timer.Period) = (elapsed + dueTime, period);
                timers.Add(timer);
            }
        }

        if (dueTime == TimeSpan.Zero)
        {
            Advance(TimeSpan.Zero);
        }
    }

    internal void Forget(ManualTimer timer)
    {
        lock (gate)
        {
            timers.Remove(timer);
        }
    }

    private void MoveTo(DateTimeOffset value)
    {
        TimeSpan by;
        lock (gate)
        {
            by = value - now;
            now = by < TimeSpan.Zero ? value.ToUniversalTime() : now;
        }

        if (by > TimeSpan.Zero)
        {
            Advance(by);
        }
    }

    /// <summary>
    /// Advances to the next timer due by the given time and removes it; if there is none, advances to that time.
    /// </summary>
    private ManualTimer? NextDueBy(TimeSpan target)
    {
        lock (gate)
        {
            var next = timers.Where(timer => timer.Due <= target).MinBy(timer => timer.Due);
            Pass((next?.Due ?? target) - elapsed);
            if (next is null)
            {
                return null;
            }

            if (next.Period > TimeSpan.Zero)
            {
                next.Due += next.Period;
            }
            else
            {
                timers.Remove(next);
            }

            return next;
        }
    }

    private void Pass(TimeSpan by)
    {
        if (by > TimeSpan.Zero)
        {
            elapsed += by;
            now += by;
        }
    }

    internal sealed class ManualTimer(ManualClock clock, TimerCallback callback, object? state) : ITimer
    {
        public TimeSpan Due { get; set; }

        public TimeSpan Period { get; set; }

        public void Fire() => callback(state);

        public bool Change(TimeSpan dueTime, TimeSpan period)
        {
            clock.Schedule(this, dueTime, period);
            return true;
        }

        public void Dispose() => clock.Forget(this);

        public ValueTask DisposeAsync()
        {
            Dispose();
            return ValueTask.CompletedTask;
        }
    }
}
