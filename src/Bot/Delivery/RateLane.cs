using MentorBot.Bot.BotFramework;

namespace MentorBot.Bot.Delivery;

/// <summary>
/// The times at which this process may send. All nodes draw theirs from one row, ten at most, so the app stays below its
/// limit however many nodes there are. Times are spaced a little wider than the limit asks, and a time that was missed is
/// given up, so that what is late on its way never makes a second too full. Only one caller at a time.
/// </summary>
internal sealed partial class RateLane(
    Outbox outbox,
    ConnectorTraffic traffic,
    DeliveryOptions options,
    ILogger<RateLane> logger
)
{
    private const int MostAtOnce = 10;

    /// <summary>Twelve thousandths of a second in each second are left for what is late.</summary>
    private const double Margin = 1.012;

    private static readonly TimeSpan MostLate = TimeSpan.FromMilliseconds(8);
    private static readonly TimeSpan MostLateAlone = TimeSpan.FromMilliseconds(500);

    private readonly TimeProvider clock = TimeProvider.System;
    private readonly SendWindow window = new(options.PerSecond, TimeProvider.System);
    private readonly TimeSpan spacing = TimeSpan.FromSeconds(Margin / options.PerSecond);
    private readonly Queue<DateTimeOffset> times = new();
    private readonly DatabaseTime database = new(TimeProvider.System);
    private DateTimeOffset drawnUntil;
    private bool isAlone;
    private long sent;
    private long charged;

    /// <summary>Until the next message may leave; it must leave at once then.</summary>
    /// <param name="waiting">How many wait to be sent by this process, this one included.</param>
    /// <param name="cancellation">Ends the wait; nothing may leave then.</param>
    public async Task WaitAsync(int waiting, CancellationToken cancellation)
    {
        if (!options.HasLimit)
        {
            return;
        }

        for (var late = TimeSpan.MaxValue; late > (isAlone ? MostLateAlone : MostLate); )
        {
            late = await NextAsync(waiting, cancellation);
        }

        await SleepAsync(() => window.Wait, cancellation);
        window.Leaves();
        sent++;
    }

    /// <returns>By how much the time was missed.</returns>
    private async Task<TimeSpan> NextAsync(int waiting, CancellationToken cancellation)
    {
        while (times.Count == 0)
        {
            await TryDrawAsync(Math.Clamp(waiting, 1, MostAtOnce), cancellation);
        }

        var at = times.Dequeue();
        await SleepAsync(() => at - database.Now, cancellation);
        return database.Now - at;
    }

    /// <summary>Nothing may leave while no time can be drawn; what waits too long meanwhile is given back afterwards.</summary>
    private async Task TryDrawAsync(int count, CancellationToken cancellation)
    {
        try
        {
            await DrawAsync(count, cancellation);
        }
        catch (Exception e) when (!cancellation.IsCancellationRequested)
        {
            Log.CannotDraw(logger, e);
            await Task.Delay(options.Poll, clock, cancellation);
        }
    }

    /// <summary>What was answered in turns since the last draw is charged now: it took its place in the second already.</summary>
    private async Task DrawAsync(int count, CancellationToken cancellation)
    {
        var answers = Math.Clamp(traffic.Messages - sent - charged, 0, options.PerSecond);
        charged = traffic.Messages - sent;
        var drawn = await outbox.DrawAsync(count + (int)answers, spacing, cancellation);
        database.Saw(drawn.Now);
        isAlone = (drawn.First - drawnUntil).Duration() < spacing / 10;
        drawnUntil = drawn.First + ((count + answers) * spacing);
        for (var i = answers; i < answers + count; i++)
        {
            times.Enqueue(drawn.First + (i * spacing));
        }
    }

    private async Task SleepAsync(Func<TimeSpan> rest, CancellationToken cancellation)
    {
        for (var wait = rest(); wait > TimeSpan.Zero; wait = rest())
        {
            await Task.Delay(TimeSpan.FromMilliseconds(Math.Ceiling(wait.TotalMilliseconds)), clock, cancellation);
        }
    }

    private static partial class Log
    {
        [LoggerMessage(LogLevel.Error, "Times to send at cannot be drawn")]
        public static partial void CannotDraw(ILogger logger, Exception exception);
    }
}
