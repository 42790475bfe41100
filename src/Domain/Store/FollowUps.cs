using System.Runtime.CompilerServices;
using MentorBot.Domain.CheckIns;
using MentorBot.Domain.Notices;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.EntityFrameworkCore.Storage;

namespace MentorBot.Domain.Store;

/// <summary>What must happen to rows that are not loaded when something else is saved, such as waking the planner.</summary>
internal interface IFollowUp
{
    /// <summary>Looks at what is about to be saved.</summary>
    /// <param name="changes">Entities that are new or have changed.</param>
    /// <returns>What to do after the save, in its transaction; null for nothing.</returns>
    Func<MentorStore, CancellationToken, Task>? After(IReadOnlyList<EntityEntry> changes);
}

/// <summary>
/// Runs the follow-ups of a save in its transaction, so that both stand or fall together. Here and not in the use cases, so
/// that none of them can forget one. They run after the save: whoever holds one of its rows has committed by then, and is
/// seen.
/// </summary>
internal sealed class FollowUps : SaveChangesInterceptor
{
    private static readonly IFollowUp[] All = [new WakePlanner(), new TakeUpHeldNotices()];

    private readonly ConditionalWeakTable<DbContext, Pending> pending = [];

    public override async ValueTask<InterceptionResult<int>> SavingChangesAsync(
        DbContextEventData eventData,
        InterceptionResult<int> result,
        CancellationToken cancellationToken = default
    )
    {
        var store = (MentorStore)eventData.Context!;
        var changes = store
            .ChangeTracker.Entries()
            .Where(entry => entry.State is EntityState.Added or EntityState.Modified)
            .ToList();
        var work = All.Select(followUp => followUp.After(changes)).OfType<Func<MentorStore, CancellationToken, Task>>();
        if (work.ToList() is { Count: > 0 } list)
        {
            var own = store.Database.CurrentTransaction is null
                ? await store.Database.BeginTransactionAsync(cancellationToken)
                : null;
            pending.AddOrUpdate(store, new Pending(list, own));
        }

        return result;
    }

    public override async ValueTask<int> SavedChangesAsync(
        SaveChangesCompletedEventData eventData,
        int result,
        CancellationToken cancellationToken = default
    )
    {
        if (Take(eventData) is { } taken)
        {
            await using var own = taken.Own;
            foreach (var work in taken.Work)
            {
                await work((MentorStore)eventData.Context!, cancellationToken);
            }

            await (own?.CommitAsync(cancellationToken) ?? Task.CompletedTask);
        }

        return result;
    }

    public override Task SaveChangesFailedAsync(
        DbContextErrorEventData eventData,
        CancellationToken cancellationToken = default
    ) => RollBackAsync(eventData);

    public override Task SaveChangesCanceledAsync(
        DbContextEventData eventData,
        CancellationToken cancellationToken = default
    ) => RollBackAsync(eventData);

    private async Task RollBackAsync(DbContextEventData eventData)
    {
        if (Take(eventData)?.Own is { } own)
        {
            await own.DisposeAsync();
        }
    }

    private Pending? Take(DbContextEventData eventData)
    {
        pending.Remove(eventData.Context!, out var taken);
        return taken;
    }

    /// <param name="Own">Begun here; null where the caller has one of their own, and commits it.</param>
    private sealed record Pending(
        IReadOnlyList<Func<MentorStore, CancellationToken, Task>> Work,
        IDbContextTransaction? Own
    );
}
