using MentorBot.Domain.Shared;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace MentorBot.Domain.Store;

/// <summary>Rings a bell after a save that left work for those who wait for it; one per store.</summary>
internal abstract class RingOnCommit(Bell bell) : SaveChangesInterceptor
{
    private bool tells;

    public sealed override ValueTask<InterceptionResult<int>> SavingChangesAsync(
        DbContextEventData eventData,
        InterceptionResult<int> result,
        CancellationToken cancellationToken = default
    )
    {
        tells = LeavesWork(eventData.Context!.ChangeTracker);
        return ValueTask.FromResult(result);
    }

    public sealed override ValueTask<int> SavedChangesAsync(
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

    /// <summary>Whether what is about to be saved is work for somebody who listens.</summary>
    protected abstract bool LeavesWork(ChangeTracker changes);
}
