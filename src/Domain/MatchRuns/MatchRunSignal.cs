using MentorBot.Domain.Shared;
using MentorBot.Domain.Store;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;

namespace MentorBot.Domain.MatchRuns;

/// <summary>Signals that this process has committed a match run that waits for a worker.</summary>
public sealed class MatchRunSignal : WorkSignal;

/// <summary>Signals after a commit through the change tracker that leaves a run waiting.</summary>
internal sealed class SignalMatchRuns(MatchRunSignal bell) : SignalOnCommit(bell)
{
    protected override bool LeavesWork(ChangeTracker changes) =>
        changes.Entries<MatchRun>().Any(run => run.State != EntityState.Unchanged && run.Entity.WaitsForWork);
}
