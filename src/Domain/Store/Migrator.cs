using System.Reflection;
using Npgsql;

namespace MentorBot.Domain.Store;

/// <summary>
/// Brings the schema up to date: the embedded files <c>Store/Migrations/NNNN_name.sql</c>, in order, each in a transaction
/// of its own, under one advisory lock, so that two starting nodes never migrate at the same time.
/// </summary>
public sealed class Migrator(NpgsqlDataSource database)
{
    private const long LockKey = 0x4D656E746F72; // "Mentor"

    /// <summary>Applies what is missing and returns the names applied; none when the schema is up to date.</summary>
    public async Task<IReadOnlyList<string>> MigrateAsync(CancellationToken cancellation = default)
    {
        await using var connection = await database.OpenConnectionAsync(cancellation);
        await RunAsync(connection, $"SELECT pg_advisory_lock({LockKey})", cancellation);
        try
        {
            return await ApplyMissingAsync(connection, cancellation);
        }
        finally
        {
            await RunAsync(connection, $"SELECT pg_advisory_unlock({LockKey})", CancellationToken.None);
        }
    }

    /// <summary>Names of the migrations that this build knows and the database lacks; only looks.</summary>
    public async Task<IReadOnlyList<string>> MissingAsync(CancellationToken cancellation = default)
    {
        await using var connection = await database.OpenConnectionAsync(cancellation);
        var applied = await AppliedAsync(connection, cancellation);
        return [.. All().Where(name => !applied.Contains(name))];
    }

    private static async Task<IReadOnlyList<string>> ApplyMissingAsync(
        NpgsqlConnection connection,
        CancellationToken ct
    )
    {
        await RunAsync(
            connection,
            "CREATE TABLE IF NOT EXISTS schema_migrations (name text PRIMARY KEY, applied_at timestamptz NOT NULL DEFAULT now())",
            ct
        );
        var applied = await AppliedAsync(connection, ct);
        var missing = All().Where(name => !applied.Contains(name)).ToList();
        foreach (var name in missing)
        {
            await ApplyAsync(connection, name, ct);
        }

        return missing;
    }

    private static async Task ApplyAsync(NpgsqlConnection connection, string name, CancellationToken cancellation)
    {
        await using var transaction = await connection.BeginTransactionAsync(cancellation);
        await RunAsync(connection, await SqlOfAsync(name, cancellation), cancellation);
        await using var mark = new NpgsqlCommand("INSERT INTO schema_migrations (name) VALUES ($1)", connection);
        mark.Parameters.AddWithValue(name);
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

    private static IEnumerable<string> All() =>
        Assembly
            .GetExecutingAssembly()
            .GetManifestResourceNames()
            .Where(name => name.EndsWith(".sql", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal);

    private static async Task<string> SqlOfAsync(string name, CancellationToken cancellation)
    {
        await using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream(name)!;
        using var reader = new StreamReader(stream);
        return await reader.ReadToEndAsync(cancellation);
    }

    private static async Task RunAsync(NpgsqlConnection connection, string sql, CancellationToken cancellation)
    {
#pragma warning disable CA2100 // The text comes from this assembly, never from a person.
        await using var command = new NpgsqlCommand(sql, connection);
#pragma warning restore CA2100
        await command.ExecuteNonQueryAsync(cancellation);
    }
}
