namespace MentorBot.Domain.Shared;

/// <summary>
/// Wakes a background service of this process when there is new work for it, so that it need not wait for its next
/// poll. Work written by other nodes is found by polling, so a lost signal costs time and nothing else.
/// </summary>
public abstract class WorkSignal : IDisposable
{
    private readonly SemaphoreSlim rings = new(0, 1);

    /// <summary>Signals that there is work. Signals do not add up: several before the next wait count as one.</summary>
    public void Signal()
    {
        try
        {
            rings.Release();
        }
        catch (SemaphoreFullException)
        {
            // A signal is already pending.
        }
    }

    /// <summary>Waits for the next signal; returns at once if there has been one since the last wait.</summary>
    public Task WaitAsync(CancellationToken cancellation) => rings.WaitAsync(cancellation);

    /// <summary>The same, but no longer than so much real time.</summary>
    public Task WaitAsync(TimeSpan most, CancellationToken cancellation) => rings.WaitAsync(most, cancellation);

    public void Dispose()
    {
        rings.Dispose();
        GC.SuppressFinalize(this);
    }
}
