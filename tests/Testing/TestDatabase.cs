using MentorBot.Domain.Store;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace MentorBot.Testing;

/// <summary>A database for one test: migrated, empty, and dropped when the test is over.</summary>
public sealed class TestDatabase : IAsyncDisposable
{
    private readonly DbContextOptions<MentorStore> options;

    private TestDatabase(string connectionString)
    {
        ConnectionString = connectionString;
        Source = NpgsqlDataSource.Create(connectionString);
        options = StoreOptions.Of(Source);
    }

    /// <summary>The connection string, for <c>ConnectionStrings__MentorBot</c> of a process under test.</summary>
    public string ConnectionString { get; }

    public NpgsqlDataSource Source { get; }

    /// <summary>A migrated database, copied from a template that is made once per server and schema.</summary>
    public static async Task<TestDatabase> CreateAsync() =>
        await CreateAsync($"TEMPLATE {await TemplateDatabase.NameAsync()}");

    /// <summary>A database without any tables.</summary>
    public static Task<TestDatabase> CreateEmptyAsync() => CreateAsync("TEMPLATE template0");

    /// <summary>
    /// A new context without tracked entities, as each turn and each job gets one. The caller disposes of it.
    /// </summary>
    public MentorStore NewStore() => new(options);

    public async ValueTask DisposeAsync()
    {
        await Source.DisposeAsync();
        await Server.RunAsync(
            $"DROP DATABASE IF EXISTS {new NpgsqlConnectionStringBuilder(ConnectionString).Database} WITH (FORCE)"
        );
    }

    private static async Task<TestDatabase> CreateAsync(string from)
    {
        var name = $"test_{Server.UniqueName()}";
        await Server.RunAsync($"CREATE DATABASE {name} {from}");
        return new TestDatabase(await Server.AddressOfAsync(name));
    }
}
