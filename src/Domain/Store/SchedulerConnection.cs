using Npgsql;

namespace MentorBot.Domain.Store;

/// <summary>The job scheduler's connection string: a small pool of its own, so that jobs and turns do not wait for each other.</summary>
public static class SchedulerConnection
{
    private const int MostConnections = 10;

    /// <param name="connectionString">An Npgsql connection string; a pool size given there is kept.</param>
    public static string In(string connectionString)
    {
        var given = new NpgsqlConnectionStringBuilder(connectionString);
        var own = new NpgsqlConnectionStringBuilder(ConnectionDefaults.In(connectionString));
        if (!given.ShouldSerialize("Maximum Pool Size"))
        {
            own.MaxPoolSize = MostConnections;
        }

        return own.ConnectionString;
    }
}
