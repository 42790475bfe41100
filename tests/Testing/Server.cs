using MentorBot.Domain.Shared;
using Npgsql;

namespace MentorBot.Testing;

/// <summary>Statements for the server itself rather than a test's database.</summary>
internal static class Server
{
    private const int PoolSize = 20;

    public static string UniqueName() => $"{Ids.NewGuid(TimeProvider.System.GetUtcNow()):N}";

    public static async Task<string> AddressOfAsync(string database) =>
        new NpgsqlConnectionStringBuilder(await Postgres.ConnectionStringAsync())
        {
            Database = database,
            MaxPoolSize = PoolSize,
        }.ConnectionString;

    public static async Task<NpgsqlConnection> OpenAsync()
    {
        // The first test opens it while all others begin on the same few threads.
        var address = new NpgsqlConnectionStringBuilder(await Postgres.ConnectionStringAsync()) { Timeout = 120 };
        var connection = new NpgsqlConnection(address.ConnectionString);
        await connection.OpenAsync();
        return connection;
    }

    public static async Task RunAsync(string sql)
    {
        await using var connection = await OpenAsync();
        await RunAsync(connection, sql);
    }

    public static async Task<object?> RunAsync(NpgsqlConnection connection, string sql)
    {
#pragma warning disable CA2100 // Names made by the tests themselves.
        await using var command = new NpgsqlCommand(sql, connection);
#pragma warning restore CA2100
        return await command.ExecuteScalarAsync();
    }
}
