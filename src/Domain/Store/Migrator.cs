using System.Data;
using Npgsql;

namespace MentorBot.Domain.Store;

/// <summary>
/// Brings the schema up to date: what the database lacks of a list of migrations, in order, each in a transaction of its
/// own, under one advisory lock, so that two starting nodes never migrate at the same time.
/// </summary>
public sealed class Migrator(NpgsqlDataSource database, IReadOnlyList<Migration> migrations)
{
    private const long LockKey = 0x4D656E746F72; // "Mentor"

    /// <summary>
    /// A migration, and the wait for another node's, takes as long as it takes; and the server notices within a second when a
    /// migrating process has died, and does not go on for nobody.
    /// </summary>
    private const string Session = "SET client_connection_check_interval = '1s'";

    public Migrator(NpgsqlDataSource database)
        : this(database, Migration.OfThisBuild) { }

    /// <summary>Applies what is missing and returns the names applied; none when the schema is up to date.</summary>
    public async Task<IReadOnlyList<string>> MigrateAsync(CancellationToken cancellation = default)
    {
        await using var connection = await database.OpenConnectionAsync(cancellation);
        await RunAsync(connection, Session, cancellation);
        await RunAsync(connection, $"SELECT pg_advisory_lock({LockKey})", cancellation);
        try
        {
            return await ApplyMissingAsync(connection, cancellation);
        }
        finally
        {
            // The lock of a connection that broke is gone with it.
            if (connection.State == ConnectionState.Open)
            {
                await RunAsync(connection, $"SELECT pg_advisory_unlock({LockKey})", CancellationToken.None);
            }
        }
    }

    /// <summary>Names of the migrations that this build knows and the database lacks; only looks.</summary>
    public async Task<IReadOnlyList<string>> MissingAsync(CancellationToken cancellation = default)
    {
        await using var connection = await database.OpenConnectionAsync(cancellation);
        var applied = await AppliedAsync(connection, cancellation);
        return [.. migrations.Select(m => m.Name).Where(name => !applied.Contains(name))];
    }

    private async Task<IReadOnlyList<string>> ApplyMissingAsync(NpgsqlConnection connection, CancellationToken ct)
    {
        await RunAsync(
            connection,
            "CREATE TABLE IF NOT EXISTS schema_migrations (name text PRIMARY KEY, applied_at timestamptz NOT NULL DEFAULT now())",
            ct
        );
        var applied = await AppliedAsync(connection, ct);
        var missing = migrations.Where(migration => !applied.Contains(migration.Name)).ToList();
        foreach (var migration in missing)
        {
            await ApplyAsync(connection, migration, ct);
        }

        return [.. missing.Select(migration => migration.Name)];
    }

    private static async Task ApplyAsync(
        NpgsqlConnection connection,
        Migration migration,
        CancellationToken cancellation
    )
    {
        await using var transaction = await connection.BeginTransactionAsync(cancellation);
        await RunAsync(connection, migration.Sql, cancellation);
        await using var mark = new NpgsqlCommand("INSERT INTO schema_migrations (name) VALUES ($1)", connection);
        mark.Parameters.AddWithValue(migration.Name);
        await mark.ExecuteNonQueryAsync(cancellation);
        await transaction.CommitAsync(cancellation);
    }

    private static async Task<HashSet<string>> AppliedAsync(NpgsqlConnection connection, CancellationToken cancellation)
    {
        await using var exists = new NpgsqlCommand("SELECT to_regclass('schema_migrations') IS NOT NULL", connection);
        if (await exists.ExecuteScalarAsync(cancellation) is false)
        {
            return [];
        }

        await using var command = new NpgsqlCommand("SELECT name FROM schema_migrations", connection);
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        var names = new HashSet<string>(StringComparer.Ordinal);
        while (await reader.ReadAsync(cancellation))
        {
            names.Add(reader.GetString(0));
        }

        return names;
    }

    private static async Task RunAsync(NpgsqlConnection connection, string sql, CancellationToken cancellation)
    {
#pragma warning disable CA2100 // The text comes from this assembly, never from a person.
        await using var command = new NpgsqlCommand(sql, connection) { CommandTimeout = 0 };
#pragma warning restore CA2100
        await command.ExecuteNonQueryAsync(cancellation);
    }
}
