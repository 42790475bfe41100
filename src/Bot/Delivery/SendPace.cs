using MentorBot.Domain.Notices;

namespace MentorBot.Bot.Delivery;

/// <summary>
/// Lets messages leave at times that were drawn for them, a little more than the limit's share apart. A time that was
/// missed is not sent at: it is given back with the next draw, which hands out another in its place. So lateness makes no
/// second too full, however many draw, and costs nothing. Only one caller at a time.
/// </summary>
/// <param name="most">Messages in any second; at least 1.</param>
/// <param name="draw">Asks the row that all nodes share.</param>
/// <param name="clock">Whose timers end in time, see <see cref="ExactTime"/>.</param>
internal sealed class SendPace(int most, Draw draw, TimeProvider clock)
{
    private const int MostAtOnce = 10;

    /// <summary>So many before the last one, the next are drawn, while these are waited for.</summary>
    private const int Few = 4;

    /// <summary>After a stop, so much closer than usual: it is made up for in some seconds.</summary>
    private const double Hurry = 0.9;

    /// <summary>By so much a message may be let go late.</summary>
    private static readonly TimeSpan MostLate = TimeSpan.FromMilliseconds(3);

    /// <summary>And by so much it may leave late.</summary>
    private static readonly TimeSpan MostLateOut = MostLate + TimeSpan.FromMilliseconds(2);

    /// <summary>By so much its way to the channel may be longer than that of a later one.</summary>
    private static readonly TimeSpan Way = TimeSpan.FromMilliseconds(9);
    private static readonly TimeSpan Span = TimeSpan.FromSeconds(1) + MostLateOut + Way;

    private readonly SendLimit limit = new(
        most,
        Span,
        TimeSpan.FromMicroseconds((int)(Span * Hurry / most).TotalMicroseconds)
    );
    private readonly SendWindow window = new(most, clock);
    private readonly DatabaseTime database = new(clock);
    private readonly Queue<DateTimeOffset> times = new();
    private List<DateTimeOffset> missed = [];
    private Task<SendTimes>? coming;

    /// <summary>Until the next message may leave; it must leave at once then.</summary>
    /// <param name="waiting">How many wait to be sent by this process, this one included.</param>
    /// <param name="cancellation">Ends the wait; nothing may leave then.</param>
    /// <returns>The time that was drawn for it.</returns>
    public async Task<DateTimeOffset> WaitAsync(int waiting, CancellationToken cancellation)
    {
        var time = await NextAsync(waiting, cancellation);
        while (!await ComesAsync(time, cancellation))
        {
            // Missed.
            time = await NextAsync(waiting, cancellation);
        }

        window.Leaves();
        return time;
    }

    /// <summary>Whether a message that goes out now arrives beside later ones. From any thread.</summary>
    /// <param name="time">That was drawn for it.</param>
    public bool IsLate(DateTimeOffset time) => database.Now - time > MostLateOut;

    /// <summary>
    /// Takes up room for messages that have left by another way, or late: nothing leaves at the next times of this process,
    /// of which more are drawn when they are not enough.
    /// </summary>
    public async Task ChargeAsync(int count, CancellationToken cancellation)
    {
        var rest = Math.Min(count, most);
        while (rest > 0 && await HasTimesAsync())
        {
            rest -= GivesUp(times.Dequeue()) ? 0 : 1;
        }

        if (rest > 0)
        {
            await DrawAsync(rest, cancellation);
        }
    }

    private async Task<DateTimeOffset> NextAsync(int waiting, CancellationToken cancellation)
    {
        while (!await HasTimesAsync())
        {
            while (!database.IsKnown)
            {
                await DrawAsync(0, cancellation);
            }

            coming = DrawAsync(CountFor(waiting), cancellation);
        }

        var time = times.Dequeue();
        var more = waiting - times.Count - 1;
        coming ??= times.Count < Few && more > 0 ? DrawAsync(CountFor(more), cancellation) : null;
        return time;
    }

    /// <summary>Those that are being drawn already among them.</summary>
    private async Task<bool> HasTimesAsync()
    {
        if (times.Count == 0 && coming is { } drawing)
        {
            coming = null;
            foreach (var drawn in (await drawing).Times)
            {
                times.Enqueue(drawn);
            }
        }

        return times.Count > 0;
    }

    private int CountFor(int waiting) => Math.Clamp(waiting, 1, Math.Min(most, MostAtOnce));

    /// <returns>False when it is too late.</returns>
    private async Task<bool> ComesAsync(DateTimeOffset time, CancellationToken cancellation)
    {
        await SleepAsync(() => time - database.Now, cancellation);
        await SleepAsync(() => window.Wait, cancellation);
        return !GivesUp(time);
    }

    /// <returns>Whether the time is missed; another may have it then.</returns>
    private bool GivesUp(DateTimeOffset time)
    {
        var isMissed = database.Now - time > MostLate;
        if (isMissed)
        {
            missed.Add(time);
        }

        return isMissed;
    }

    private async Task<SendTimes> DrawAsync(int count, CancellationToken cancellation)
    {
        var free = missed;
        missed = [];
        var drawn = await draw(count, limit, free, cancellation);
        database.Saw(drawn.Now);
        return drawn;
    }

    private async Task SleepAsync(Func<TimeSpan> rest, CancellationToken cancellation)
    {
        for (var wait = rest(); wait > TimeSpan.Zero; wait = rest())
        {
            await Task.Delay(TimeSpan.FromMilliseconds(Math.Ceiling(wait.TotalMilliseconds)), clock, cancellation);
        }
    }
}

/// <inheritdoc cref="DrawSendTimes.RunAsync"/>
internal delegate Task<SendTimes> Draw(
    int count,
    SendLimit limit,
    IReadOnlyCollection<DateTimeOffset> missed,
    CancellationToken cancellation
);
