using MentorBot.Domain.Store;

namespace MentorBot.Domain.Notices;

/// <summary>
/// Reserves times to send at, one after another, in the row that all nodes share: what one has drawn no other gets, and
/// what a dead node has drawn is over in a moment. By the database's clock.
/// </summary>
public sealed class DrawSendTimes(MentorStore store)
{
    private const string Sql = """
        INSERT INTO send_lanes AS l (name, next_at) VALUES ($1, clock_timestamp() + $2)
        ON CONFLICT (name) DO UPDATE SET next_at = greatest(l.next_at, clock_timestamp()) + $2
        RETURNING next_at - $2, clock_timestamp()
        """;

    /// <param name="lane">App and tenant.</param>
    /// <param name="count">How many messages, those that were said already among them; at least 1.</param>
    /// <param name="spacing">The time from one to the next.</param>
    /// <param name="cancellation">Ends the attempt; what was reserved is then lost.</param>
    public async Task<SendTimes> RunAsync(string lane, int count, TimeSpan spacing, CancellationToken cancellation)
    {
        await using var command = await store.CommandAsync(Sql, cancellation);
        command.Parameters.AddWithValue(lane);
        command.Parameters.AddWithValue(count * spacing);
        await command.PrepareAsync(cancellation);
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        await reader.ReadAsync(cancellation);
        return new SendTimes(reader.GetFieldValue<DateTimeOffset>(0), reader.GetFieldValue<DateTimeOffset>(1));
    }
}

/// <param name="First">The first of the times; the others follow at the spacing asked for.</param>
/// <param name="Now">The database's clock at that moment.</param>
public sealed record SendTimes(DateTimeOffset First, DateTimeOffset Now);
