using MentorBot.Domain.Shared;
using MentorBot.Domain.Store;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;

namespace MentorBot.Domain.Matching.Runs;

/// <summary>Rings when this process has committed a match run that waits for work.</summary>
public sealed class MatchBell : Bell;

internal sealed class RingForMatchRuns(MatchBell bell) : RingOnCommit(bell)
{
    protected override bool LeavesWork(ChangeTracker changes) =>
        changes.Entries<MatchRun>().Any(run => run.State != EntityState.Unchanged && run.Entity.WaitsForWork);
}
