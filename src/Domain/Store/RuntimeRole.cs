using Npgsql;

namespace MentorBot.Domain.Store;

/// <summary>
/// The database role of the running bot. It reads and writes rows and nothing else: it cannot change the schema, and what the
/// audit trail holds it can neither change nor delete. The role that owns the tables grants it that after each migration.
/// </summary>
public sealed class RuntimeRole(NpgsqlDataSource database)
{
    /// <summary>
    /// True if the role could alter what the audit trail holds or the schema itself: by a right of its own, or because it can
    /// act as the owner of the tables.
    /// </summary>
    private const string Excess = """
        SELECT has_any_column_privilege(t.oid, 'UPDATE') OR has_table_privilege(t.oid, 'DELETE, TRUNCATE, TRIGGER')
            OR has_schema_privilege('public', 'CREATE') OR has_schema_privilege('hangfire', 'CREATE')
            OR pg_has_role(t.relowner, 'MEMBER')
        FROM pg_class t WHERE t.oid = 'audit_entries'::regclass
        """;

    /// <returns>The role that a connection string names; null if it names none.</returns>
    public static string? NameIn(string connectionString) =>
        new NpgsqlConnectionStringBuilder(connectionString).Username is { Length: > 0 } name ? name : null;

    /// <summary>Whether the role of this connection may do more than a running bot needs.</summary>
    public async Task<bool> HasExcessRightsAsync(CancellationToken cancellation = default)
    {
        await using var command = database.CreateCommand(Excess);
        return (bool)(await command.ExecuteScalarAsync(cancellation))!;
    }

    /// <summary>
    /// What the owner runs to give the role its rights; to run it again changes nothing. Tables of later migrations are
    /// included once it is run after them.
    /// </summary>
    /// <param name="role">The role's name; it must exist.</param>
    internal static string Grants(string role)
    {
        using var builder = new NpgsqlCommandBuilder();
        var name = builder.QuoteIdentifier(role);
        return $"""
            GRANT USAGE ON SCHEMA public, hangfire TO {name};
            GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA public, hangfire TO {name};
            GRANT USAGE, SELECT ON ALL SEQUENCES IN SCHEMA public, hangfire TO {name};
            REVOKE UPDATE, DELETE, TRUNCATE, TRIGGER ON audit_entries FROM {name};
            REVOKE INSERT, UPDATE, DELETE, TRUNCATE, TRIGGER ON "__EFMigrationsHistory" FROM {name};
            """;
    }
}
