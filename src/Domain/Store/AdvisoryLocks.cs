using Npgsql;

namespace MentorBot.Domain.Store;

/// <summary>
/// Locks by name that all nodes of a database share. Each is held by a connection of its own, so PostgreSQL frees it when
/// its holder releases it or dies.
/// </summary>
public sealed class AdvisoryLocks
{
    private static readonly TimeSpan Between = TimeSpan.FromMilliseconds(250);

    /// <summary>
    /// A machine that lost its network does not close its connections. With these keepalives the server notices within 11 s
    /// and frees the lock; by default that takes hours.
    /// </summary>
    private const string Take = """
        SELECT pg_try_advisory_lock(hashtextextended($1, 0)), set_config('tcp_keepalives_idle', '5', false),
            set_config('tcp_keepalives_interval', '2', false), set_config('tcp_keepalives_count', '3', false)
        """;

    private readonly string address;

    /// <param name="connectionString">An Npgsql connection string.</param>
    public AdvisoryLocks(string connectionString) =>
        // A pooled connection stays open after it is closed, and would keep the lock.
        address = new NpgsqlConnectionStringBuilder(ConnectionDefaults.In(connectionString))
        {
            Pooling = false,
        }.ConnectionString;

    /// <summary>Takes a lock, waiting for it if necessary.</summary>
    /// <returns>The lock, which is released when it is disposed of; null if somebody else held it all the time.</returns>
    public async Task<IAsyncDisposable?> AcquireAsync(string name, TimeSpan patience, CancellationToken cancellation)
    {
        var connection = new NpgsqlConnection(address);
        var isHeld = false;
        try
        {
            await connection.OpenAsync(cancellation);
            isHeld = await TryAsync(connection, name, patience, cancellation);
            return isHeld ? connection : null;
        }
        finally
        {
            if (!isHeld)
            {
                await connection.DisposeAsync();
            }
        }
    }

    private static async Task<bool> TryAsync(
        NpgsqlConnection connection,
        string name,
        TimeSpan patience,
        CancellationToken cancellation
    )
    {
        await using var command = new NpgsqlCommand(Take, connection);
        command.Parameters.AddWithValue(name);
        for (var began = TimeProvider.System.GetTimestamp(); ; await Task.Delay(Between, cancellation))
        {
            if (await command.ExecuteScalarAsync(cancellation) is true)
            {
                return true;
            }

            if (TimeProvider.System.GetElapsedTime(began) >= patience)
            {
                return false;
            }
        }
    }
}
