using System.Threading.RateLimiting;

namespace MentorBot.Bot.Conversation;

/// <summary>
/// Lets only so many turns run at once and only so many wait, so that a rush costs the node neither its memory nor the time
/// of those who are inside. Whoever is turned away was not listened to, and is told to come back.
/// </summary>
internal sealed class TurnGate(TurnOptions options) : IDisposable
{
    private readonly ConcurrencyLimiter limiter = new(
        new ConcurrencyLimiterOptions
        {
            PermitLimit = options.AtOnce,
            QueueLimit = options.Waiting,
            QueueProcessingOrder = QueueProcessingOrder.OldestFirst,
        }
    );

    /// <summary>Whether somebody who came now would be turned away.</summary>
    public bool IsFull =>
        limiter.GetStatistics() is { CurrentAvailablePermits: 0, CurrentQueuedCount: var waiting }
        && waiting >= options.Waiting;

    /// <returns>A place, to be given back by disposing of it; null when there is none to be had in time.</returns>
    public ValueTask<RateLimitLease?> EnterAsync(CancellationToken cancellation)
    {
        var lease = limiter.AttemptAcquire();
        return lease.IsAcquired ? ValueTask.FromResult<RateLimitLease?>(lease) : WaitAsync(cancellation);
    }

    public void Dispose() => limiter.Dispose();

    private async ValueTask<RateLimitLease?> WaitAsync(CancellationToken cancellation)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        patience.CancelAfter(options.Patience);
        try
        {
            var lease = await limiter.AcquireAsync(1, patience.Token);
            return lease.IsAcquired ? lease : null;
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            return null;
        }
    }
}
