using MentorBot.Domain.Store;
using Microsoft.EntityFrameworkCore;

namespace MentorBot.Domain.Notices;

/// <summary>Draws the next tokens of the <see cref="SendBucket"/>: what one node has drawn, no other gets.</summary>
public sealed class DrawSendTokens(MentorStore store)
{
    /// <param name="bucket">App and tenant.</param>
    /// <param name="time">The interval between two tokens times their number; more than zero, some seconds at most.</param>
    /// <param name="cancellation">Ends the attempt; what was drawn is then lost.</param>
    /// <returns>How long after this statement the first of them becomes valid; zero or a little less for at once.</returns>
    public async Task<TimeSpan> RunAsync(string bucket, TimeSpan time, CancellationToken cancellation)
    {
        // Raw SQL because reading and moving the row must be one statement. Nobody draws a minute ahead: a row that says so
        // was written before the database's clock was set back, and nothing would be sent until then.
        var waits = await store
            .Database.SqlQuery<TimeSpan>(
                $"""
                INSERT INTO send_buckets AS b (name, drawn_until) VALUES ({bucket}, clock_timestamp() + {time})
                ON CONFLICT (name) DO UPDATE SET drawn_until = {time} + CASE
                    WHEN b.drawn_until < clock_timestamp() + interval '1 minute'
                    THEN greatest(b.drawn_until, clock_timestamp())
                    ELSE clock_timestamp() END
                RETURNING drawn_until - {time} - clock_timestamp() AS "Value"
                """
            )
            .ToListAsync(cancellation);
        return waits[0];
    }
}
