using System.Threading.RateLimiting;
using MentorBot.Bot.Configuration;

namespace MentorBot.Bot.Conversation;

/// <summary>
/// Limits how many turns run and how many wait, so that a burst exhausts neither the node's memory nor the time budget
/// of running turns. Turns beyond that are rejected before any work is done, and the sender is asked to retry.
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

    /// <summary>Whether a new turn would be rejected right now.</summary>
    public bool IsFull =>
        limiter.GetStatistics() is { CurrentAvailablePermits: 0, CurrentQueuedCount: var waiting }
        && waiting >= options.Waiting;

    /// <returns>A place to dispose when the turn is answered; null if none became free in time.</returns>
    public ValueTask<TurnPlace?> EnterAsync(CancellationToken cancellation)
    {
        var lease = limiter.AttemptAcquire();
        return lease.IsAcquired ? ValueTask.FromResult<TurnPlace?>(new(lease)) : WaitAsync(cancellation);
    }

    public void Dispose() => limiter.Dispose();

    private async ValueTask<TurnPlace?> WaitAsync(CancellationToken cancellation)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        patience.CancelAfter(options.Patience);
        try
        {
            var lease = await limiter.AcquireAsync(1, patience.Token);
            return lease.IsAcquired ? new TurnPlace(lease) : null;
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            return null;
        }
    }
}
