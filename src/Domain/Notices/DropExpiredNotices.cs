using MentorBot.Domain.Store;
using Microsoft.EntityFrameworkCore;

namespace MentorBot.Domain.Notices;

/// <summary>Drops what nobody wants to hear any more, such as what waited for somebody who did not come back.</summary>
public sealed class DropExpiredNotices(MentorStore store)
{
    /// <summary>How many were dropped.</summary>
    public async Task<int> RunAsync(DateTimeOffset now, CancellationToken cancellation)
    {
        var moment = now.ToUniversalTime();
        return await store.Database.ExecuteSqlAsync(
            $"""
            UPDATE notices
            SET state = 'Dropped', last_error = coalesce(last_error, 'Expired'), settled_at = {moment},
                claimed_by = NULL, lease_until = NULL
            WHERE expires_at <= {moment}
              AND (state = 'Pending' OR (state = 'Claimed' AND lease_until < clock_timestamp()))
            """,
            cancellation
        );
    }
}
