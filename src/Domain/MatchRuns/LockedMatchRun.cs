using MentorBot.Domain.Store;
using MentorBot.Domain.Store.Sql;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace MentorBot.Domain.MatchRuns;

/// <summary>
/// A worker's run with its row locked until the transaction ends. Cancelling, heartbeats and other claims wait for it
/// and then see the change.
/// </summary>
/// <param name="Run">
/// Null if it no longer belongs to this worker, because it was cancelled or claimed by another.
/// </param>
/// <param name="Transaction">The transaction that holds the lock.</param>
internal sealed record LockedMatchRun(MatchRun? Run, IDbContextTransaction Transaction) : IAsyncDisposable
{
    public static async Task<LockedMatchRun> LockAsync(
        MentorStore store,
        ClaimedRun claimed,
        CancellationToken cancellation
    )
    {
        store.ChangeTracker.Clear();
        var transaction = await store.Database.BeginTransactionAsync(cancellation);
        var runs = await store.MatchRuns.FromSql(MatchRunSql.Lock(claimed)).ToListAsync(cancellation);
        return new(runs.SingleOrDefault(), transaction);
    }

    public ValueTask DisposeAsync() => Transaction.DisposeAsync();
}
