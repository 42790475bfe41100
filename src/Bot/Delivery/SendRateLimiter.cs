using MentorBot.Bot.Configuration;

namespace MentorBot.Bot.Delivery;

/// <summary>
/// Keeps all nodes together below the limit of messages in any second, by tokens of a bucket that they share in the
/// database. A node draws up to ten in one round trip; each is valid for a moment only, one interval after the other. Only
/// one caller at a time.
/// </summary>
/// <remarks>
/// Why no second ever holds more than the limit: tokens come at 92 % of it, so one every 1 / (0.92 × limit) seconds. If a
/// message arrives at most J after its token became valid, whatever arrives within a second had a token of the 1 + J before,
/// and those are no more than the limit as long as (1 + J) × 0.92 ≤ 1, so J ≤ 87 ms. Of these, 30 may pass until the
/// message is let go, after which the token is void; 57 remain for its way to the channel to take longer than another's.
/// </remarks>
internal sealed partial class SendRateLimiter(
    DrawTokens draw,
    DeliveryOptions options,
    TimeProvider clock,
    ILogger<SendRateLimiter> logger
)
{
    private const double Share = 0.92;
    private const int MostDrawn = 10;
    private static readonly TimeSpan Valid = TimeSpan.FromMilliseconds(30);

    /// <summary>So much slower each answer may be than the one before without being late, in case the database has moved.</summary>
    private static readonly TimeSpan Slower = TimeSpan.FromMilliseconds(1);

    private readonly Queue<SendPermit> permits = new();
    private TimeSpan usual = TimeSpan.FromMinutes(1);

    /// <summary>From one token to the next.</summary>
    private TimeSpan Interval => TimeSpan.FromSeconds(1 / (Share * options.PerSecond));

    private TimeSpan Now => clock.GetElapsedTime(0);

    /// <summary>Until one message may be sent; it must be sent at once then.</summary>
    /// <param name="waiting">How many wait to be sent by this process, this one included; no more are drawn for.</param>
    /// <param name="cancellation">Ends the wait; nothing may be sent then.</param>
    public async Task WaitAsync(int waiting, CancellationToken cancellation)
    {
        while (options.HasLimit && !await TryWaitAsync(waiting, cancellation))
        {
            // The token came too late, or none could be drawn.
        }
    }

    private async Task<bool> TryWaitAsync(int waiting, CancellationToken cancellation)
    {
        if (permits.Count == 0 && !await TryDrawAsync(waiting, cancellation))
        {
            return false;
        }

        var permit = permits.Dequeue();
        for (var rest = permit.From - Now; rest > TimeSpan.Zero; rest = permit.From - Now)
        {
            await Task.Delay(TimeSpan.FromMilliseconds(Math.Ceiling(rest.TotalMilliseconds)), clock, cancellation);
        }

        return Now <= permit.Until;
    }

    /// <summary>While the database is away nothing may be sent.</summary>
    private async Task<bool> TryDrawAsync(int waiting, CancellationToken cancellation)
    {
        try
        {
            await DrawAsync(Math.Clamp(waiting, 1, Math.Clamp(options.PerSecond / 2, 1, MostDrawn)), cancellation);
            return true;
        }
        catch (Exception e) when (!cancellation.IsCancellationRequested)
        {
            Log.CannotDraw(logger, e);
            await Task.Delay(options.Poll, TimeProvider.System, cancellation);
            return false;
        }
    }

    /// <summary>
    /// The database reads its clock at some time between question and answer. So a token is valid from the answer on, which
    /// is never early, and an answer that was held up makes it void as any other hold-up does: the clocks need not agree.
    /// </summary>
    private async Task DrawAsync(int count, CancellationToken cancellation)
    {
        var asked = Now;
        var first = await draw(count * Interval, cancellation);
        var answered = Now;
        usual = answered - asked < usual + Slower ? answered - asked : usual + Slower;
        for (var token = 0; token < count; token++)
        {
            var wait = first + (token * Interval);
            permits.Enqueue(new SendPermit(answered + wait, asked + usual + wait + Valid));
        }
    }

    private readonly record struct SendPermit(TimeSpan From, TimeSpan Until);

    private static partial class Log
    {
        [LoggerMessage(LogLevel.Error, "Tokens to send with cannot be drawn")]
        public static partial void CannotDraw(ILogger logger, Exception exception);
    }
}

/// <inheritdoc cref="Domain.Notices.DrawSendTokens.RunAsync"/>
internal delegate Task<TimeSpan> DrawTokens(TimeSpan time, CancellationToken cancellation);
