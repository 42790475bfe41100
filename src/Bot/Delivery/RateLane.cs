using MentorBot.Bot.BotFramework;

namespace MentorBot.Bot.Delivery;

/// <summary>
/// The times at which this process may send: all nodes draw theirs from one row, so the app stays below its limit however
/// many nodes there are. What was answered in turns is charged with them, and so is once more what leaves late, because it
/// arrives beside later ones: the first messages of a process, until all that a send needs is loaded; one for which a
/// connection is made; what memory was tidied up under. Only one caller at a time.
/// </summary>
internal sealed partial class RateLane(
    Outbox outbox,
    ConnectorTraffic traffic,
    DeliveryOptions options,
    ILogger<RateLane> logger
)
{
    private readonly SendPace pace = new(options.PerSecond, outbox.DrawAsync, ExactTime.Instance);
    private long charged;

    /// <inheritdoc cref="SendPace.WaitAsync"/>
    /// <returns>To be told when the message really goes out.</returns>
    public async Task<Action> WaitAsync(int waiting, CancellationToken cancellation)
    {
        if (!options.HasLimit)
        {
            return static () => { };
        }

        while (!await TryWaitAsync(waiting, cancellation))
        {
            await Task.Delay(options.Poll, TimeProvider.System, cancellation);
        }

        var now = ExactTime.Instance.GetTimestamp();
        return () => Leaves(now);
    }

    private void Leaves(long letGo)
    {
        if (ExactTime.Instance.GetElapsedTime(letGo) > SendPace.MostLate)
        {
            traffic.Add();
        }
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

    /// <summary>What was answered in turns, or left late, since the last message takes its place in the second.</summary>
    private async Task ChargeAsync(CancellationToken cancellation)
    {
        var messages = traffic.Messages;
        if (messages > charged)
        {
            await pace.ChargeAsync((int)Math.Min(messages - charged, options.PerSecond), cancellation);
            charged = messages;
        }
    }

    private static partial class Log
    {
        [LoggerMessage(LogLevel.Error, "Times to send at cannot be drawn")]
        public static partial void CannotDraw(ILogger logger, Exception exception);
    }
}
