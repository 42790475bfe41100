using System.Diagnostics;
using MentorBot.Testing;
using Npgsql;

namespace MentorBot.Benchmarks.Planning;

/// <summary>
/// The reference: the check-ins and notices of a planning run, written again with COPY from memory into tables with the
/// same columns and indexes, with no decisions to make and no foreign keys.
/// </summary>
internal static class BareRows
{
    public static async Task<TimeSpan> WriteAsync(TestDatabase database)
    {
        await using var connection = await database.Source.OpenConnectionAsync();
        var time = TimeSpan.Zero;
        foreach (var table in new[] { "check_ins", "notices" })
        {
            var rows = await ReadAsync(connection, table);
            await RunAsync(connection, $"CREATE TEMP TABLE bare (LIKE {table} INCLUDING ALL)");
            var watch = Stopwatch.StartNew();
            await using (var writer = await connection.BeginRawBinaryCopyAsync("COPY bare FROM STDIN (FORMAT BINARY)"))
            {
                await writer.WriteAsync(rows);
            }

            time += watch.Elapsed;
            await RunAsync(connection, "DROP TABLE bare");
        }

        return time;
    }

    private static async Task<byte[]> ReadAsync(NpgsqlConnection connection, string table)
    {
        var rows = table == "notices" ? "notices" : "(SELECT * FROM check_ins WHERE state = 'Asked')";
        await using var reader = await connection.BeginRawBinaryCopyAsync($"COPY {rows} TO STDOUT (FORMAT BINARY)");
        using var memory = new MemoryStream();
        await reader.CopyToAsync(memory);
        return memory.ToArray();
    }

    private static async Task RunAsync(NpgsqlConnection connection, string sql)
    {
#pragma warning disable CA2100 // Names of this class alone.
        await using var command = new NpgsqlCommand(sql, connection);
#pragma warning restore CA2100
        await command.ExecuteNonQueryAsync();
    }
}
