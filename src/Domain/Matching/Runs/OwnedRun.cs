using MentorBot.Domain.Store;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace MentorBot.Domain.Matching.Runs;

/// <summary>
/// The run of a worker, its row locked until the change is committed: whoever cancels, prolongs or takes over waits that
/// long and then sees what became of it.
/// </summary>
/// <param name="Run">Null when it is no longer this worker's: cancelled, or taken over.</param>
internal sealed record OwnedRun(MatchRun? Run, IDbContextTransaction Transaction) : IAsyncDisposable
{
    public static async Task<OwnedRun> LockAsync(MentorStore store, ClaimedRun claimed, CancellationToken cancellation)
    {
        store.ChangeTracker.Clear();
        var transaction = await store.Database.BeginTransactionAsync(cancellation);
        var runs = await store
            .MatchRuns.FromSql(
                $"""
                SELECT *, xmin FROM match_runs
                WHERE id = {claimed.Id.Value} AND claimed_by = {claimed.Owner} AND state IN ('Running', 'Approving')
                FOR UPDATE
                """
            )
            .ToListAsync(cancellation);
        return new(runs.SingleOrDefault(), transaction);
    }

    public ValueTask DisposeAsync() => Transaction.DisposeAsync();
}
