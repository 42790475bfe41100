using MentorBot.Bot.BotFramework;

namespace MentorBot.Bot.Delivery;

/// <summary>
/// The times at which this process may send: all nodes draw theirs from one row, so the app stays below its limit however
/// many nodes there are. What was answered in turns is charged with them, and so are the first messages of a process once
/// more: they are long on their way, until all that a send needs is loaded, and arrive beside later ones. Only one caller at
/// a time.
/// </summary>
internal sealed partial class RateLane(
    Outbox outbox,
    ConnectorTraffic traffic,
    DeliveryOptions options,
    ILogger<RateLane> logger
)
{
    /// <summary>So many messages of a process count twice.</summary>
    private const int SlowAtFirst = 4;

    /// <summary>In each of so many seconds one more does: the runtime compiles anew what is used most.</summary>
    private const int SecondsUntilWarm = 4;

    private readonly SendPace pace = new(options.PerSecond, outbox.DrawAsync, ExactTime.Instance);
    private long let;
    private long charged;

    /// <summary>Of those that were let go.</summary>
    private long CountedTwice => Math.Min(let, SlowAtFirst) + Math.Min(let / options.PerSecond, SecondsUntilWarm);

    /// <inheritdoc cref="SendPace.WaitAsync"/>
    public async Task WaitAsync(int waiting, CancellationToken cancellation)
    {
        if (!options.HasLimit)
        {
            return;
        }

        while (!await TryWaitAsync(waiting, cancellation))
        {
            await Task.Delay(options.Poll, TimeProvider.System, cancellation);
        }

        let++;
    }

    /// <summary>Nothing may leave while no time can be drawn; what waits too long meanwhile is given back afterwards.</summary>
    private async Task<bool> TryWaitAsync(int waiting, CancellationToken cancellation)
    {
        try
        {
            await ChargeAsync(cancellation);
            await pace.WaitAsync(waiting, cancellation);
            return true;
        }
        catch (Exception e) when (!cancellation.IsCancellationRequested)
        {
            Log.CannotDraw(logger, e);
            return false;
        }
    }

    /// <summary>What was answered in turns since the last message takes its place in the second.</summary>
    private async Task ChargeAsync(CancellationToken cancellation)
    {
        var answered = traffic.Messages - (let - CountedTwice);
        // Some that were let go are not in the traffic yet; those that came to nothing never will be.
        charged = Math.Min(charged, answered + options.Slots);
        if (answered > charged)
        {
            await pace.ChargeAsync((int)Math.Min(answered - charged, options.PerSecond), cancellation);
            charged = answered;
        }
    }

    private static partial class Log
    {
        [LoggerMessage(LogLevel.Error, "Times to send at cannot be drawn")]
        public static partial void CannotDraw(ILogger logger, Exception exception);
    }
}
