using MentorBot.Domain.Store;
using Microsoft.EntityFrameworkCore;

namespace MentorBot.Domain.Notices;

/// <summary>
/// Puts due notices for unreachable people on hold, so that claims need not skip them every time. They are released
/// when the person can be reached again; the lock on the person's row ensures that this is not missed. The unreachable
/// people are selected first: on a Monday, when PostgreSQL has no statistics yet for the many new notices, these are
/// then scanned once only.
/// </summary>
public sealed class HoldUnreachableNotices(MentorStore store)
{
    /// <summary>The most notices handled in one call.</summary>
    public const int MostAtOnce = 2000;

    /// <returns>How many were put on hold; if this equals <see cref="MostAtOnce"/>, there may be more.</returns>
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
