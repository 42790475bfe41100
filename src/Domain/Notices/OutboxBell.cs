using MentorBot.Domain.Shared;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace MentorBot.Domain.Notices;

/// <summary>Rings when this process has committed a notice.</summary>
public sealed class OutboxBell : Bell;

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
