using System.Runtime.ExceptionServices;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Npgsql;

namespace MentorBot.Domain.Store;

/// <summary>
/// Brings the schema up to date with the migrations of this build. Two nodes that start at once do not migrate at the same
/// time, and one that dies in the middle has left whole migrations behind, so that the next goes on.
/// </summary>
public sealed class Migrator
{
    /// <summary>
    /// A migration, and the wait for another node's, takes as long as it takes; and the server notices within a second when a
    /// migrating process has died, and does not go on for nobody.
    /// </summary>
    private const string Session = "SET client_connection_check_interval = '1s'";

    private readonly DbContextOptions<MentorStore> options;

    public Migrator(NpgsqlDataSource database)
        : this(StoreOptions.Of(database)) { }

    public Migrator(DbContextOptions<MentorStore> options) => this.options = options;

    /// <summary>Applies what is missing and returns the names applied; none when the schema is up to date.</summary>
    public Task<IReadOnlyList<string>> MigrateAsync(CancellationToken cancellation = default) =>
        MigrateAsync(runtimeRole: null, cancellation);

    /// <param name="runtimeRole">
    /// The role of the running bot, which is granted its rights by the role that migrates; null for none. It must exist.
    /// </param>
    /// <param name="cancellation">Cancels between two migrations, or within one, which is then rolled back.</param>
    /// <inheritdoc cref="MigrateAsync(CancellationToken)"/>
    public async Task<IReadOnlyList<string>> MigrateAsync(string? runtimeRole, CancellationToken cancellation)
    {
        await using var store = new MentorStore(options);
        store.Database.SetCommandTimeout(TimeSpan.Zero);
        await store.Database.OpenConnectionAsync(cancellation);
        await store.Database.ExecuteSqlRawAsync(Session, cancellation);
        var history = store.GetService<IHistoryRepository>();
        await using var held = await history.AcquireDatabaseLockAsync(cancellation);
        var missing = (await store.Database.GetPendingMigrationsAsync(cancellation)).ToList();
        // One by one, each in a transaction of its own: together they would lock many tables until the last is done, and
        // end in deadlocks with the version that is still at work.
        foreach (var migration in missing)
        {
            await ApplyAsync(store, migration, cancellation);
        }

        if (runtimeRole is not null)
        {
            await GrantAsync(store, runtimeRole, cancellation);
        }

        return missing;
    }

    /// <summary>Names of the migrations that this build knows and the database lacks; changes nothing.</summary>
    public async Task<IReadOnlyList<string>> MissingAsync(CancellationToken cancellation = default)
    {
        await using var store = new MentorStore(options);
        return [.. await store.Database.GetPendingMigrationsAsync(cancellation)];
    }

    /// <summary>In one transaction, so that at no moment the role has more than its rights.</summary>
    private static async Task GrantAsync(MentorStore store, string role, CancellationToken cancellation)
    {
        await using var transaction = await store.Database.BeginTransactionAsync(cancellation);
        await store.Database.ExecuteSqlRawAsync(RuntimeRole.Grants(role), cancellation);
        await transaction.CommitAsync(cancellation);
    }

    /// <summary>EF Core wraps an error of the connection, to recommend trying again; whoever migrates wants to know the error.</summary>
    private static async Task ApplyAsync(MentorStore store, string migration, CancellationToken cancellation)
    {
        try
        {
            await store.Database.MigrateAsync(migration, cancellation);
        }
        catch (InvalidOperationException e) when (e.InnerException is NpgsqlException cause)
        {
            ExceptionDispatchInfo.Throw(cause);
        }
    }
}
