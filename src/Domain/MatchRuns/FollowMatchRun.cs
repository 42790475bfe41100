using MentorBot.Domain.Shared;
using MentorBot.Domain.Store;
using Microsoft.EntityFrameworkCore;

namespace MentorBot.Domain.MatchRuns;

/// <summary>
/// Records that the person who started a run no longer waits for it and wants to be told when it ends.
/// </summary>
public sealed class FollowMatchRun(MentorStore store)
{
    /// <returns>False if there is nothing to wait for: the run has ended, or somebody else started it.</returns>
    public async Task<bool> RunAsync(MatchRunId id, CommandContext context, CancellationToken cancellation) =>
        await store
            .MatchRuns.Where(run => run.Id == id && run.StartedBy == context.Person)
            .Where(run => run.State == MatchRunState.Queued || run.State == MatchRunState.Running)
            .ExecuteUpdateAsync(set => set.SetProperty(run => run.TellsStarter, true), cancellation) == 1;
}
