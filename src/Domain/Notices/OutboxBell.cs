using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace MentorBot.Domain.Notices;

/// <summary>
/// Rings when this process has committed a notice, so that the sender need not wait for its next look. Only a
/// convenience: what other nodes write is found by looking.
/// </summary>
public sealed class OutboxBell : IDisposable
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

    public void Dispose() => rings.Dispose();
}

/// <summary>Rings the bell after a save that added notices; one per store.</summary>
internal sealed class RingOnCommit(OutboxBell bell) : SaveChangesInterceptor
{
    private bool tells;

    public override ValueTask<InterceptionResult<int>> SavingChangesAsync(
        DbContextEventData eventData,
        InterceptionResult<int> result,
        CancellationToken cancellationToken = default
    )
    {
        tells = eventData.Context!.ChangeTracker.Entries<Notice>().Any(n => n.State == EntityState.Added);
        return ValueTask.FromResult(result);
    }

    public override ValueTask<int> SavedChangesAsync(
        SaveChangesCompletedEventData eventData,
        int result,
        CancellationToken cancellationToken = default
    )
    {
        if (tells)
        {
            bell.Ring();
        }

        return ValueTask.FromResult(result);
    }
}
