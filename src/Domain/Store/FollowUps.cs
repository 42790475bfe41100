using MentorBot.Domain.CheckIns;
using MentorBot.Domain.Notices;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;

namespace MentorBot.Domain.Store;

/// <summary>What must happen to rows that are not loaded when something else is saved, such as waking the planner.</summary>
internal interface IFollowUp
{
    /// <summary>Looks at what is about to be saved.</summary>
    /// <param name="changes">Entities that are new or have changed.</param>
    /// <returns>What to do after the save, in its transaction; null for nothing.</returns>
    Func<MentorStore, CancellationToken, Task>? After(IReadOnlyList<EntityEntry> changes);
}

internal static class FollowUps
{
    private static readonly IFollowUp[] All = [new WakePlanner(), new TakeUpHeldNotices()];

    public static IReadOnlyList<Func<MentorStore, CancellationToken, Task>> Of(ChangeTracker tracker)
    {
        var changes = tracker
            .Entries()
            .Where(entry => entry.State is EntityState.Added or EntityState.Modified)
            .ToList();
        return
        [
            .. All.Select(followUp => followUp.After(changes)).OfType<Func<MentorStore, CancellationToken, Task>>(),
        ];
    }
}
