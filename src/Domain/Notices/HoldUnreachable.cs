using MentorBot.Domain.Store;
using Microsoft.EntityFrameworkCore;

namespace MentorBot.Domain.Notices;

/// <summary>
/// Lays aside what is due for people who cannot be reached, so that claims need not pass over it again and again. The
/// database takes it up again when they are back: their rows are locked meanwhile, so nobody comes back unseen.
/// </summary>
public sealed class HoldUnreachable(MentorStore store)
{
    /// <summary>So many at a time.</summary>
    public const int MostAtOnce = 2000;

    /// <summary>How many were laid aside; there may be more when it is as many as can be.</summary>
    public Task<int> RunAsync(DateTimeOffset now, CancellationToken cancellation) =>
        store.Database.ExecuteSqlAsync(
            $"""
            WITH away AS MATERIALIZED (
                SELECT n.id FROM notices n JOIN people p ON p.id = n.recipient_id
                WHERE n.state = 'Pending' AND NOT n.is_held AND n.not_before <= {now.ToUniversalTime()}
                  AND p.reachability <> 'Reachable'
                LIMIT {MostAtOnce}
                FOR UPDATE OF n SKIP LOCKED
                FOR SHARE OF p SKIP LOCKED
            )
            UPDATE notices n SET is_held = true FROM away WHERE n.id = away.id
            """,
            cancellation
        );
}
