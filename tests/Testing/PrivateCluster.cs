using MentorBot.Domain.Store;
using Npgsql;

namespace MentorBot.Testing;

/// <summary>
/// A PostgreSQL server for one scenario, with the settings of a deployment, that can be stopped as abruptly as by a
/// power cut. It is removed at the end, even if this process is killed.
/// </summary>
public sealed class PrivateCluster : IAsyncDisposable
{
    private readonly string home;
    private readonly string server;
    private int databases;

    private PrivateCluster(string home, string server) => (this.home, this.server) = (home, server);

    public static async Task<PrivateCluster> StartAsync()
    {
        var directory = Path.Combine(Path.GetTempPath(), $"mentorbot-rig-{Server.UniqueName()}");
        var address = await Postgres.ScriptAsync("start", directory, "--while", $"{Environment.ProcessId}");
        return new PrivateCluster(directory, address);
    }

    /// <summary>A database with the schema of this build.</summary>
    /// <returns>Its connection string.</returns>
    public async Task<string> NewDatabaseAsync()
    {
        var name = $"rig_{Interlocked.Increment(ref databases)}";
        await using (var source = NpgsqlDataSource.Create(server))
        await using (var create = source.CreateCommand($"CREATE DATABASE {name}"))
        {
            await create.ExecuteNonQueryAsync();
        }

        var database = new NpgsqlConnectionStringBuilder(server) { Database = name, MaxPoolSize = 30 }.ConnectionString;
        await using var own = NpgsqlDataSource.Create(database);
        await new Migrator(own).MigrateAsync();
        return database;
    }

    /// <summary>
    /// Stops the server at once, as a power cut would, and restarts it on the same port with everything that was
    /// committed.
    /// </summary>
    public Task CrashAsync() => Postgres.ScriptAsync("crash", home);

    public async ValueTask DisposeAsync() => await Postgres.ScriptAsync("drop", home);
}
