using MentorBot.Domain.Store;
using Microsoft.EntityFrameworkCore;

namespace MentorBot.Domain.Notices;

/// <summary>
/// Lays aside what is due for people who cannot be reached, so that claims need not pass over it again and again. The
/// database takes it up again when they are back: their rows are locked meanwhile, so nobody comes back unseen. Who is away
/// is found first: a Monday's notices, of which the server does not know yet how many they are, are then looked through once.
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
                SELECT id FROM people WHERE reachability <> 'Reachable'
            ), theirs AS MATERIALIZED (
                SELECT n.id FROM notices n JOIN away ON away.id = n.recipient_id
                WHERE n.state = 'Pending' AND NOT n.is_held AND n.not_before <= {now.ToUniversalTime()}
                LIMIT {MostAtOnce}
            ), locked AS MATERIALIZED (
                SELECT n.id FROM theirs JOIN notices n USING (id) JOIN people p ON p.id = n.recipient_id
                WHERE n.state = 'Pending' AND NOT n.is_held AND p.reachability <> 'Reachable'
                FOR UPDATE OF n SKIP LOCKED
                FOR SHARE OF p SKIP LOCKED
            )
            UPDATE notices n SET is_held = true FROM locked WHERE n.id = locked.id
            """,
            cancellation
        );
}
