using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace MentorBot.Domain.Store;

/// <summary>
/// Statements of our own on the store's connection, for the few questions that are asked so often that the mapper's part in
/// them counts. Their parameters are numbered, so that the driver need not look for names in the text.
/// </summary>
internal static class StoreSql
{
    /// <summary>All rows of a question that is known to have few.</summary>
    /// <param name="sql">A constant of this assembly, never words of a person.</param>
    public static async Task<List<T>> ReadAsync<T>(
        this MentorStore store,
        string sql,
        NpgsqlParameter[] values,
        Func<Cells, T> row,
        CancellationToken cancellation
    )
    {
        await store.Database.OpenConnectionAsync(cancellation);
        try
        {
#pragma warning disable CA2100 // A constant, see above.
            await using var command = new NpgsqlCommand(sql, (NpgsqlConnection)store.Database.GetDbConnection());
#pragma warning restore CA2100
            command.Parameters.AddRange(values);
            await using var reader = await command.ExecuteReaderAsync(cancellation);
            var rows = new List<T>();
            var cells = new Cells(reader);
            while (await reader.ReadAsync(cancellation))
            {
                rows.Add(row(cells.Again()));
            }

            return rows;
        }
        finally
        {
            await store.Database.CloseConnectionAsync();
        }
    }

    public static NpgsqlParameter Value(Guid id) => new NpgsqlParameter<Guid> { TypedValue = id };

    public static NpgsqlParameter Value(string text) => new NpgsqlParameter<string> { TypedValue = text };
}
