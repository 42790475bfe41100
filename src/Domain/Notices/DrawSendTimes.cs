using MentorBot.Domain.Store;
using MentorBot.Domain.Store.Sql;

namespace MentorBot.Domain.Notices;

/// <summary>
/// Reserves times to send at, one after another, in the row that all nodes share: what one has drawn no other gets, and
/// what a dead node has drawn is over in a moment. The row remembers the times of one span, so that each new one is at
/// least a span later than the one that came so many before it. By the database's clock.
/// </summary>
public sealed class DrawSendTimes(MentorStore store)
{
    /// <summary>A clock of the database that was set back must not leave times that nobody would wait for.</summary>
    private const string Sql = """
        INSERT INTO send_lanes AS l (name, times)
        SELECT $1, ARRAY(SELECT at + i * $5 FROM generate_series(0, $2 - 1) AS i)
        FROM (SELECT clock_timestamp() AS at OFFSET 0) AS now
        ON CONFLICT (name) DO UPDATE SET times = (
            WITH now AS MATERIALIZED (
                SELECT clock_timestamp() AS at
            ), kept AS MATERIALIZED (
                SELECT time, row_number() OVER (ORDER BY time DESC) AS ago
                FROM unnest(l.times) AS time CROSS JOIN now
                WHERE time > now.at - $4 AND time < now.at + interval '1 min' AND time <> ALL ($6)
            ), fresh AS (
                SELECT greatest(
                    greatest(now.at, (SELECT time + $5 FROM kept WHERE ago = 1)) + (i - 1) * $5,
                    (SELECT time + $4 FROM kept WHERE ago = $3 - i + 1)) AS time
                FROM now CROSS JOIN generate_series(1, $2) AS i
            )
            SELECT coalesce(array_agg(time ORDER BY time), '{}')
            FROM (SELECT time FROM kept UNION ALL SELECT time FROM fresh) AS all_times
        )
        RETURNING l.times[cardinality(l.times) - $2 + 1:], clock_timestamp()
        """;

    /// <param name="lane">App and tenant.</param>
    /// <param name="count">
    /// How many messages, those that were said already among them; at most as many as a span holds. None only asks the time.
    /// </param>
    /// <param name="limit">The same for all nodes.</param>
    /// <param name="missed">Times drawn before at which nothing was sent and nothing will be: they are free again.</param>
    /// <param name="cancellation">Ends the attempt; what was reserved is then lost.</param>
    public async Task<SendTimes> RunAsync(
        string lane,
        int count,
        SendLimit limit,
        IReadOnlyCollection<DateTimeOffset> missed,
        CancellationToken cancellation
    )
    {
        await using var command = await store.CommandAsync(Sql, cancellation);
        command.Parameters.AddWithValue(lane);
        command.Parameters.AddWithValue(count);
        command.Parameters.AddWithValue(limit.Most);
        command.Parameters.AddWithValue(limit.Span);
        command.Parameters.AddWithValue(limit.Gap);
        command.Parameters.AddWithValue(missed.ToArray());
        await command.PrepareAsync(cancellation);
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        await reader.ReadAsync(cancellation);
        return new SendTimes(
            await reader.GetFieldValueAsync<DateTimeOffset[]>(0, cancellation),
            await reader.GetFieldValueAsync<DateTimeOffset>(1, cancellation)
        );
    }
}

/// <param name="Most">So many messages in any span; at least 1.</param>
/// <param name="Span">Somewhat longer than the time that the limit is about, by what may be late.</param>
/// <param name="Gap">The shortest time between two messages: shorter than their share of the span, to make up for a stop.</param>
public sealed record SendLimit(int Most, TimeSpan Span, TimeSpan Gap);

/// <param name="Times">As many as were asked for, the earliest first.</param>
/// <param name="Now">The database's clock at that moment.</param>
public sealed record SendTimes(IReadOnlyList<DateTimeOffset> Times, DateTimeOffset Now);
