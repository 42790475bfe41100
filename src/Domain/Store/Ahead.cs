using Npgsql;

namespace MentorBot.Domain.Store;

/// <summary>
/// A question whose answer will be needed: told before the speaker is looked up, it goes along with that look, by one way to
/// the server and back instead of two.
/// </summary>
public abstract class Ahead
{
    internal abstract NpgsqlBatchCommand Command { get; }

    internal abstract Task ReadAsync(NpgsqlDataReader reader, CancellationToken cancellation);
}

/// <inheritdoc cref="Ahead"/>
internal sealed class Ahead<T>(string sql, NpgsqlParameter[] values, Func<Cells, T> row) : Ahead
{
    private List<T>? rows;

    internal override NpgsqlBatchCommand Command => StoreSql.Command(sql, values);

    /// <summary>What was found, once: whoever asks again may have changed something meanwhile. Null when it was not asked.</summary>
    public List<T>? Take() => Interlocked.Exchange(ref rows, null);

    internal override async Task ReadAsync(NpgsqlDataReader reader, CancellationToken cancellation) =>
        rows = await reader.RowsAsync(row, cancellation);
}
