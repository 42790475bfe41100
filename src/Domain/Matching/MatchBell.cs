using MentorBot.Domain.Shared;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace MentorBot.Domain.Matching;

/// <summary>Rings when this process has committed a match run that waits for work.</summary>
public sealed class MatchBell : Bell;

/// <summary>Rings the bell after a save that left a run waiting; one per store.</summary>
internal sealed class RingForWork(MatchBell bell) : SaveChangesInterceptor
{
    private bool waits;

    public override ValueTask<InterceptionResult<int>> SavingChangesAsync(
        DbContextEventData eventData,
        InterceptionResult<int> result,
        CancellationToken cancellationToken = default
    )
    {
        waits = eventData
            .Context!.ChangeTracker.Entries<MatchRun>()
            .Any(run => run.State != EntityState.Unchanged && run.Entity.WaitsForWork);
        return ValueTask.FromResult(result);
    }

    public override ValueTask<int> SavedChangesAsync(
        SaveChangesCompletedEventData eventData,
        int result,
        CancellationToken cancellationToken = default
    )
    {
        if (waits)
        {
            bell.Ring();
        }

        return ValueTask.FromResult(result);
    }
}
