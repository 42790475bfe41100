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
    public static Task<List<T>> ReadAsync<T>(
        this MentorStore store,
        string sql,
        NpgsqlParameter[] values,
        Func<Cells, T> row,
        CancellationToken cancellation
    ) => store.ReadAsync(sql, values, row, ahead: null, cancellation);

    /// <param name="ahead">Asked along with it.</param>
    /// <inheritdoc cref="ReadAsync{T}(MentorStore, string, NpgsqlParameter[], Func{Cells, T}, CancellationToken)"/>
    public static async Task<List<T>> ReadAsync<T>(
        this MentorStore store,
        string sql,
        NpgsqlParameter[] values,
        Func<Cells, T> row,
        Ahead? ahead,
        CancellationToken cancellation
    )
    {
        await store.Database.OpenConnectionAsync(cancellation);
        try
        {
            await using var batch = new NpgsqlBatch((NpgsqlConnection)store.Database.GetDbConnection());
            batch.BatchCommands.Add(Command(sql, values));
            if (ahead is not null)
            {
                batch.BatchCommands.Add(ahead.Command);
            }

            await using var reader = await batch.ExecuteReaderAsync(cancellation);
            var rows = await reader.RowsAsync(row, cancellation);
            if (ahead is not null && await reader.NextResultAsync(cancellation))
            {
                await ahead.ReadAsync(reader, cancellation);
            }

            return rows;
        }
        finally
        {
            await store.Database.CloseConnectionAsync();
        }
    }

    public static NpgsqlBatchCommand Command(string sql, NpgsqlParameter[] values)
    {
#pragma warning disable CA2100 // A constant, see above.
        var command = new NpgsqlBatchCommand(sql);
#pragma warning restore CA2100
        command.Parameters.AddRange(values);
        return command;
    }

    public static async Task<List<T>> RowsAsync<T>(
        this NpgsqlDataReader reader,
        Func<Cells, T> row,
        CancellationToken cancellation
    )
    {
        var rows = new List<T>();
        var cells = new Cells(reader);
        while (await reader.ReadAsync(cancellation))
        {
            rows.Add(row(cells.Again()));
        }

        return rows;
    }

    public static NpgsqlParameter Value(Guid id) => new NpgsqlParameter<Guid> { TypedValue = id };

    public static NpgsqlParameter Value(string text) => new NpgsqlParameter<string> { TypedValue = text };
}
