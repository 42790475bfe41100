using System.Data.Common;
using System.Runtime.CompilerServices;
using MentorBot.Domain.Shared;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace MentorBot.Domain.Store;

/// <summary>
/// Rings a bell after a save that left work for those who wait for it. One for all stores of a process, so that stores can
/// be used again and again.
/// </summary>
internal abstract class SignalOnCommit(WorkSignal bell) : SaveChangesInterceptor, IDbTransactionInterceptor
{
    /// <summary>The stores whose save under way leaves work.</summary>
    private readonly ConditionalWeakTable<DbContext, object> leaving = [];

    public sealed override ValueTask<InterceptionResult<int>> SavingChangesAsync(
        DbContextEventData eventData,
        InterceptionResult<int> result,
        CancellationToken cancellationToken = default
    )
    {
        if (LeavesWork(eventData.Context!.ChangeTracker))
        {
            leaving.AddOrUpdate(eventData.Context, this);
        }
        else if (eventData.Context.Database.CurrentTransaction is null)
        {
            leaving.Remove(eventData.Context);
        }

        return ValueTask.FromResult(result);
    }

    public sealed override ValueTask<int> SavedChangesAsync(
        SaveChangesCompletedEventData eventData,
        int result,
        CancellationToken cancellationToken = default
    )
    {
        if (eventData.Context!.Database.CurrentTransaction is null)
        {
            RingFor(eventData.Context);
        }

        return ValueTask.FromResult(result);
    }

    /// <summary>Nobody sees the work before the transaction around the save is committed.</summary>
    public Task TransactionCommittedAsync(
        DbTransaction transaction,
        TransactionEndEventData eventData,
        CancellationToken cancellationToken = default
    )
    {
        RingFor(eventData.Context!);
        return Task.CompletedTask;
    }

    private void RingFor(DbContext store)
    {
        if (leaving.Remove(store))
        {
            bell.Signal();
        }
    }

    /// <summary>Whether what is about to be saved is work for somebody who listens.</summary>
    protected abstract bool LeavesWork(ChangeTracker changes);
}
