using MentorBot.Domain.Store;
using Microsoft.EntityFrameworkCore;

namespace MentorBot.Domain.Notices;

/// <summary>Drops notices that have expired, for example while their recipient could not be reached.</summary>
public sealed class DropExpiredNotices(MentorStore store)
{
    private const int BatchSize = 2000;

    /// <returns>How many were dropped.</returns>
    public async Task<int> RunAsync(DateTimeOffset now, CancellationToken cancellation)
    {
        var total = 0;
        for (var done = BatchSize; done == BatchSize; total += done)
        {
            done = await DropAsync(now.ToUniversalTime(), cancellation);
        }

        return total;
    }

    private Task<int> DropAsync(DateTimeOffset moment, CancellationToken cancellation) =>
        store.Database.ExecuteSqlAsync(
            $"""
            WITH late AS (
                SELECT id FROM notices
                WHERE expires_at <= {moment}
                  AND (state = 'Pending' OR (state = 'Claimed' AND lease_until < clock_timestamp()))
                LIMIT {BatchSize}
                FOR UPDATE SKIP LOCKED
            ), gone AS (
                DELETE FROM notices n USING late WHERE n.id = late.id RETURNING n.*
            )
            INSERT INTO sent_notices (id, dedup_key, kind, recipient_id, subject_id, outcome, error, settled_at)
            SELECT id, dedup_key, kind, recipient_id, subject_id, 'Dropped', coalesce(last_error, 'Expired'), {moment}
            FROM gone
            ON CONFLICT DO NOTHING
            """,
            cancellation
        );
}
