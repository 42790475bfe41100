using System.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Migrations;
using Npgsql.EntityFrameworkCore.PostgreSQL.Migrations.Internal;

namespace MentorBot.Domain.Store;

#pragma warning disable EF1001 // There is no public seam for the lock.

/// <summary>
/// Keeps migrators apart by an advisory lock. The provider locks the table of the history instead, and then whoever only asks
/// which migrations there are, such as the health check of a node that works, waits until a migration is done.
/// </summary>
internal sealed class MigrationHistory(HistoryRepositoryDependencies dependencies)
    : NpgsqlHistoryRepository(dependencies)
{
    private const long LockKey = 0x4D656E746F72; // "Mentor"

    public override LockReleaseBehavior LockReleaseBehavior => LockReleaseBehavior.Connection;

    public override IMigrationsDatabaseLock AcquireDatabaseLock() =>
        throw new NotSupportedException("Migrate asynchronously.");

    public override async Task<IMigrationsDatabaseLock> AcquireDatabaseLockAsync(
        CancellationToken cancellationToken = default
    )
    {
        var database = Dependencies.CurrentContext.Context.Database;
        await database.OpenConnectionAsync(cancellationToken);
        await database.ExecuteSqlAsync($"SELECT pg_advisory_lock({LockKey})", cancellationToken);
        return new AdvisoryLock(this);
    }

    private void Release()
    {
        var database = Dependencies.CurrentContext.Context.Database;
        // The lock of a connection that broke is gone with it.
        if (database.GetDbConnection().State == ConnectionState.Open)
        {
            database.ExecuteSql($"SELECT pg_advisory_unlock({LockKey})");
        }

        database.CloseConnection();
    }

    /// <summary>A session may take it more than once, and has to give it back as often. EF Core disposes of it either way.</summary>
    private sealed class AdvisoryLock(MigrationHistory history) : IMigrationsDatabaseLock
    {
        IHistoryRepository IMigrationsDatabaseLock.HistoryRepository => history;

        public void Dispose() => history.Release();

        public ValueTask DisposeAsync()
        {
            history.Release();
            return ValueTask.CompletedTask;
        }
    }
}
