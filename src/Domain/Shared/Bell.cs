namespace MentorBot.Domain.Shared;

/// <summary>
/// Rings when this process has written work that something in the background waits for, so that it need not wait for its
/// next look. Only a convenience: what other nodes write is found by looking.
/// </summary>
public abstract class Bell : IDisposable
{
    private readonly SemaphoreSlim rings = new(0, 1);

    public void Ring()
    {
        try
        {
            rings.Release();
        }
        catch (SemaphoreFullException)
        {
            // It rings already.
        }
    }

    /// <summary>Until it rings; at once when it rang since the last wait.</summary>
    public Task WaitAsync(CancellationToken cancellation) => rings.WaitAsync(cancellation);

    public void Dispose()
    {
        rings.Dispose();
        GC.SuppressFinalize(this);
    }
}
