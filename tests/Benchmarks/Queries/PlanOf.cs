using System.Text;
using MentorBot.Testing;
using Npgsql;

namespace MentorBot.Benchmarks.Queries;

/// <summary>Reads the plan of a statement with the parameters of its slowest execution, without side effects.</summary>
internal static class PlanOf
{
    private const int LongestLine = 160;

    public static async Task<string> ExplainAsync(TestDatabase database, Statement statement)
    {
        if (statement.IsBatch)
        {
            return $"(several statements in one)\n{statement.Text}";
        }

        await using var connection = await database.Source.OpenConnectionAsync();
        await using var transaction = await connection.BeginTransactionAsync();
#pragma warning disable CA2100 // The text was sent by the application a moment ago.
        await using var explain = new NpgsqlCommand($"EXPLAIN (ANALYZE, BUFFERS) {statement.Text}", connection);
#pragma warning restore CA2100
        foreach (var parameter in statement.Parameters)
        {
            explain.Parameters.Add(parameter.Clone());
        }

        return await ReadAsync(explain);
    }

    private static async Task<string> ReadAsync(NpgsqlCommand explain)
    {
        try
        {
            var plan = new StringBuilder("```\n");
            await using var reader = await explain.ExecuteReaderAsync();
            while (await reader.ReadAsync())
            {
                var line = reader.GetString(0);
                plan.AppendLine(line.Length <= LongestLine ? line : line[..LongestLine] + " …");
            }

            return plan.Append("```").ToString();
        }
        catch (PostgresException e)
        {
            return $"(no plan: {e.MessageText})";
        }
    }
}
