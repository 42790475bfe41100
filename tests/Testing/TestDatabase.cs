using MentorBot.Domain.Store;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace MentorBot.Testing;

/// <summary>A database for one test: migrated, empty, and dropped when the test is over.</summary>
public sealed class TestDatabase : IAsyncDisposable
{
    private readonly NpgsqlDataSource runtime;
    private readonly DbContextOptions<MentorStore> options;

    private TestDatabase(string ownersConnection, string connectionString)
    {
        (OwnerConnectionString, ConnectionString) = (ownersConnection, connectionString);
        Source = NpgsqlDataSource.Create(ownersConnection);
        runtime = NpgsqlDataSource.Create(connectionString);
        options = StoreOptions.Of(runtime);
    }

    /// <summary>
    /// For <c>ConnectionStrings__MentorBot</c> of a process under test: a role with the rights of a running bot and no others.
    /// </summary>
    public string ConnectionString { get; }

    /// <summary>For <c>ConnectionStrings__MentorBotOwner</c>: the role that owns the tables.</summary>
    public string OwnerConnectionString { get; }

    /// <summary>Connections of the owner, for what only a test does.</summary>
    public NpgsqlDataSource Source { get; }

    /// <summary>A migrated database, copied from a template that is made once per server and schema.</summary>
    public static async Task<TestDatabase> CreateAsync() =>
        await CreateAsync($"TEMPLATE {await TemplateDatabase.NameAsync()} STRATEGY FILE_COPY");

    /// <summary>A database without any tables.</summary>
    public static Task<TestDatabase> CreateEmptyAsync() => CreateAsync("TEMPLATE template0 STRATEGY FILE_COPY");

    /// <summary>
    /// A new context without tracked entities, as each turn and each job gets one, with the rights of a running bot. The caller
    /// disposes of it.
    /// </summary>
    public MentorStore NewStore() => new(options);

    public async ValueTask DisposeAsync()
    {
        await Source.DisposeAsync();
        await runtime.DisposeAsync();
        await Server.RunAsync(
            $"DROP DATABASE IF EXISTS {new NpgsqlConnectionStringBuilder(ConnectionString).Database} WITH (FORCE)"
        );
    }

    private static async Task<TestDatabase> CreateAsync(string from)
    {
        var name = $"test_{Server.UniqueName()}";
        await Server.RunAsync($"CREATE DATABASE {name} {from}");
        var address = await Server.AddressOfAsync(name);
        return new TestDatabase(address, await RuntimeLogin.ForAsync(address));
    }
}
