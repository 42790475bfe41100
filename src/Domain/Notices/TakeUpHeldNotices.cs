using MentorBot.Domain.People;
using MentorBot.Domain.Store;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;

namespace MentorBot.Domain.Notices;

/// <summary>What was laid aside for somebody who could not be reached (<see cref="HoldUnreachableNotices"/>) is due again when they are back.</summary>
internal sealed class TakeUpHeldNotices : IFollowUp
{
    public Func<MentorStore, CancellationToken, Task>? After(IReadOnlyList<EntityEntry> changes)
    {
        var back = changes.Where(IsBack).Select(change => ((Person)change.Entity).Id).ToList();
        return back.Count == 0
            ? null
            : (store, cancellation) =>
                store
                    .Notices.Where(n => back.Contains(n.RecipientId) && n.IsHeld)
                    .ExecuteUpdateAsync(change => change.SetProperty(n => n.IsHeld, false), cancellation);
    }

    private static bool IsBack(EntityEntry change) =>
        change is { State: EntityState.Modified, Entity: Person { CanBeTold: true } }
        && change.Property(nameof(Person.Reachability)).IsModified;
}
