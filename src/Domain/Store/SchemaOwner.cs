using Npgsql;

namespace MentorBot.Domain.Store;

/// <summary>
/// Migrates as the role that owns the schema, and then gives the role of the running bot its rights. The two are apart, so that
/// whoever gets hold of the bot's own connection can neither change the schema nor rewrite the audit trail.
/// </summary>
/// <param name="owner">The connection string of the role that owns the tables, or is to own them.</param>
/// <param name="runtime">The connection string of the running bot; only the name of its role is used.</param>
public sealed class SchemaOwner(string owner, string runtime)
{
    private readonly string? role = RuntimeRole.NameIn(runtime);

    /// <summary>Whether both are the same role; then there are no rights to grant.</summary>
    public bool IsRuntimeRole => role == RuntimeRole.NameIn(owner);

    /// <returns>The names of the migrations applied; none when the schema is up to date.</returns>
    /// <exception cref="NoSuchRoleException">The role of the running bot does not exist; nothing was changed.</exception>
    public async Task<IReadOnlyList<string>> MigrateAsync(CancellationToken cancellation = default)
    {
        await using var database = NpgsqlDataSource.Create(ConnectionDefaults.In(owner));
        if (IsRuntimeRole || role is null)
        {
            return await new Migrator(database).MigrateAsync(cancellation);
        }

        return await ExistsAsync(database, role, cancellation)
            ? await new Migrator(database).MigrateAsync(role, cancellation)
            : throw new NoSuchRoleException(role);
    }

    private static async Task<bool> ExistsAsync(NpgsqlDataSource database, string role, CancellationToken cancellation)
    {
        await using var command = database.CreateCommand("SELECT EXISTS (SELECT FROM pg_roles WHERE rolname = $1)");
        command.Parameters.AddWithValue(role);
        return (bool)(await command.ExecuteScalarAsync(cancellation))!;
    }
}

/// <summary>The role of the running bot does not exist, so that it cannot be given any rights.</summary>
public sealed class NoSuchRoleException(string role) : Exception($"There is no role {role}.")
{
    public string Role => role;
}
