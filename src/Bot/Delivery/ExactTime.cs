namespace MentorBot.Bot.Delivery;

/// <summary>
/// Time whose timers end within a millisecond. Those of the runtime count in ticks of the kernel's coarse clock, 4 ms long at
/// the usual 250 Hz and 10 ms at 100 Hz: a message would often leave too late for the time that was drawn for it. One thread
/// waits for all of them, so it is meant for few.
/// </summary>
internal sealed class ExactTime : TimeProvider
{
    public static readonly ExactTime Instance = new();

    private readonly object gate = new();
    private readonly List<Alarm> alarms = [];

    private ExactTime() => new Thread(RingAll) { IsBackground = true, Name = nameof(ExactTime) }.Start();

    /// <summary>One that ends once; a timer with a period is the runtime's.</summary>
    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        if (period != Timeout.InfiniteTimeSpan)
        {
            return base.CreateTimer(callback, state, dueTime, period);
        }

        var alarm = new Alarm(this, callback, state);
        alarm.Change(dueTime, period);
        return alarm;
    }

    private void RingAll()
    {
        while (true)
        {
            NextDue().Ring();
        }
    }

    private Alarm NextDue()
    {
        lock (gate)
        {
            while (true)
            {
                var first = alarms.MinBy(alarm => alarm.At);
                if (first is not null && first.At <= GetTimestamp())
                {
                    alarms.Remove(first);
                    return first;
                }

                // Unlike a timer, this counts in the fine clock.
                Monitor.Wait(gate, first is null ? Timeout.InfiniteTimeSpan : Until(first.At));
            }
        }
    }

    /// <summary>In whole milliseconds, as a wait takes them; not less.</summary>
    private TimeSpan Until(long timestamp) =>
        TimeSpan.FromMilliseconds(Math.Ceiling(GetElapsedTime(GetTimestamp(), timestamp).TotalMilliseconds));

    private void Set(Alarm alarm, TimeSpan dueTime)
    {
        lock (gate)
        {
            alarms.Remove(alarm);
            if (dueTime != Timeout.InfiniteTimeSpan)
            {
                alarm.At = GetTimestamp() + (long)(dueTime.TotalSeconds * TimestampFrequency);
                alarms.Add(alarm);
                Monitor.Pulse(gate);
            }
        }
    }

    private sealed class Alarm(ExactTime time, TimerCallback callback, object? state) : ITimer
    {
        /// <summary>A timestamp.</summary>
        public long At { get; set; }

        public bool Change(TimeSpan dueTime, TimeSpan period)
        {
            time.Set(this, dueTime);
            return true;
        }

        /// <summary>The thread is for waiting only.</summary>
        public void Ring() => ThreadPool.UnsafeQueueUserWorkItem(_ => callback(state), null);

        public void Dispose() => time.Set(this, Timeout.InfiniteTimeSpan);

        public ValueTask DisposeAsync()
        {
            Dispose();
            return ValueTask.CompletedTask;
        }
    }
}
