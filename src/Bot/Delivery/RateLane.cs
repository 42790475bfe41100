using MentorBot.Bot.BotFramework;

namespace MentorBot.Bot.Delivery;

/// <summary>
/// The times at which this process may send: all nodes draw theirs from one row, so the app stays below its limit however
/// many nodes there are. Before this process sends again, and every now and then while it does not, it leaves room for what
/// was answered in turns meanwhile, and once more for what left late and so arrives beside later ones: the first messages of
/// a process, until all that a send needs is loaded; one that waited for a token or a connection, or while memory was
/// collected. Only one caller at a time.
/// </summary>
internal sealed partial class RateLane(
    Draw draw,
    ConnectorTraffic traffic,
    DeliveryOptions options,
    TimeProvider clock,
    ILogger<RateLane> logger
) : IDisposable
{
    private readonly SendPace pace = new(options.PerSecond, draw, clock);

    /// <summary>
    /// Of messages that were let go and have not left, as many as half a second holds: if all of them leave at once in the
    /// end, there is room for them beside those before.
    /// </summary>
    private readonly SemaphoreSlim room = new(Math.Max(1, options.PerSecond / 2));
    private long charged;

    public void Dispose() => room.Dispose();

    /// <inheritdoc cref="SendPace.WaitAsync"/>
    /// <returns>To be told when the message really leaves, and disposed of when its send is over.</returns>
    public async Task<Departure> WaitAsync(int waiting, CancellationToken cancellation)
    {
        if (!options.HasLimit)
        {
            return Departure.Unlimited;
        }

        await room.WaitAsync(cancellation);
        try
        {
            var time = await TimeAsync(waiting, cancellation);
            return new Departure(() => pace.IsLate(time), traffic.Add, () => room.Release());
        }
        catch
        {
            room.Release();
            throw;
        }
    }

    /// <summary>While nothing is sent here: other nodes would fill every second besides what this one answers in turns.</summary>
    /// <param name="stopping">Ends the attempt, without an error.</param>
    public async Task IdleAsync(CancellationToken stopping)
    {
        try
        {
            await ChargeAsync(stopping);
        }
        catch (Exception e)
        {
            if (!stopping.IsCancellationRequested)
            {
                Log.CannotDraw(logger, e);
            }
        }
    }

    private async Task<DateTimeOffset> TimeAsync(int waiting, CancellationToken cancellation)
    {
        while (true)
        {
            if (await TryWaitAsync(waiting, cancellation) is { } time)
            {
                return time;
            }

            await Task.Delay(options.Poll, TimeProvider.System, cancellation);
        }
    }

    /// <summary>Nothing may leave while no time can be drawn; what waits too long meanwhile is given back afterwards.</summary>
    private async Task<DateTimeOffset?> TryWaitAsync(int waiting, CancellationToken cancellation)
    {
        try
        {
            await ChargeAsync(cancellation);
            return await pace.WaitAsync(waiting, cancellation);
        }
        catch (Exception e) when (!cancellation.IsCancellationRequested)
        {
            Log.CannotDraw(logger, e);
            return null;
        }
    }

    /// <summary>What was answered in turns, or left late, since the last message takes its place in the second.</summary>
    private async Task ChargeAsync(CancellationToken cancellation)
    {
        var messages = traffic.Messages;
        if (options.HasLimit && messages > charged)
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
