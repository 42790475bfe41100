using Npgsql;

namespace MentorBot.Testing;

/// <summary>Searches a whole database, the scheduler's tables included, for traces of a person.</summary>
public static class Residue
{
    private const string Tables = """
        SELECT format('%I.%I', schemaname, tablename) FROM pg_tables
        WHERE schemaname NOT IN ('pg_catalog', 'information_schema') ORDER BY 1
        """;

    /// <param name="canaries">What must not be found in any column of any row; upper and lower case are the same.</param>
    /// <returns>Each trace, as table: canary: row; empty when there is none.</returns>
    public static async Task<IReadOnlyList<string>> FindAsync(TestDatabase database, params string[] canaries)
    {
        var found = new List<string>();
        foreach (var table in await LinesAsync(database, Tables))
        {
            foreach (var canary in canaries)
            {
                var rows = await LinesAsync(
                    database,
                    $"SELECT t::text FROM {table} t WHERE position(lower($1) IN lower(t::text)) > 0",
                    canary
                );
                found.AddRange(rows.Select(row => $"{table}: {canary}: {row}"));
            }
        }

        return found;
    }

    private static async Task<List<string>> LinesAsync(TestDatabase database, string sql, params string[] values)
    {
        await using var command = database.Source.CreateCommand(sql);
        foreach (var value in values)
        {
            command.Parameters.Add(new NpgsqlParameter { Value = value });
        }

        await using var reader = await command.ExecuteReaderAsync();
        var lines = new List<string>();
        while (await reader.ReadAsync())
        {
            lines.Add(reader.GetString(0));
        }

        return lines;
    }
}
