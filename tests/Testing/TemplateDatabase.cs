using System.Security.Cryptography;
using System.Text;
using MentorBot.Domain.Store;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Npgsql;

namespace MentorBot.Testing;

/// <summary>
/// The migrated database that tests copy: created once per server, by the first test process that needs it. Its name
/// contains a hash of the migrations, so a changed schema gets a new template.
/// </summary>
internal static class TemplateDatabase
{
    private const long LockKey = 0x54656D706C617465; // "Template"
    private static readonly Lazy<Task<string>> Made = new(MakeAsync);

    public static Task<string> NameAsync() => Made.Value;

    private static async Task<string> MakeAsync()
    {
        await using var server = NpgsqlDataSource.Create(await Postgres.ConnectionStringAsync());
        var name = $"mentorbot_template_{HashOf(server)}";
        await using var connection = await Server.OpenAsync();
        await Server.RunAsync(connection, $"SELECT pg_advisory_lock({LockKey})");
        try
        {
            if (await Server.RunAsync(connection, $"SELECT 1 FROM pg_database WHERE datname = '{name}'") is null)
            {
                await MakeAsync(connection, name);
            }
        }
        finally
        {
            await Server.RunAsync(connection, $"SELECT pg_advisory_unlock({LockKey})");
        }

        return name;
    }

    /// <summary>Renames the database as the last step, so that a template with its final name is complete.</summary>
    private static async Task MakeAsync(NpgsqlConnection connection, string name)
    {
        var draft = $"{name}_draft";
        await Server.RunAsync(connection, $"DROP DATABASE IF EXISTS {draft} WITH (FORCE)");
        await Server.RunAsync(connection, $"CREATE DATABASE {draft} TEMPLATE template0");
        var address = await Server.AddressOfAsync(draft);
        await new SchemaOwner(address, await RuntimeLogin.ForAsync(address)).MigrateAsync();

        await Server.RunAsync(connection, $"ALTER DATABASE {draft} ALLOW_CONNECTIONS false");
        await Server.RunAsync(connection, $"ALTER DATABASE {draft} RENAME TO {name}");
    }

    private static string HashOf(NpgsqlDataSource database)
    {
        using var store = new MentorStore(StoreOptions.Of(database));
        var script = store.GetService<IMigrator>().GenerateScript();
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(script)))[..16];
    }
}
