using MentorBot.Domain.Store;
using Microsoft.EntityFrameworkCore;

namespace MentorBot.Domain.Notices;

/// <summary>
/// Deletes records of traffic that have served their purpose: marks of handled activities, once the channel no longer
/// redelivers them; old entries of the log; and stuck notices that nobody has decided on in that time. Invitations stay
/// in the log, because they are counted and nobody is invited twice.
/// </summary>
public sealed class ForgetOldTraffic(MentorStore store)
{
    /// <summary>How long a handled activity is remembered for recognising redeliveries.</summary>
    public static readonly TimeSpan KeepHandled = TimeSpan.FromDays(3);

    /// <summary>How long settled and stuck notices are kept.</summary>
    public static readonly TimeSpan KeepSettled = TimeSpan.FromDays(90);

    /// <summary>Small enough to hold locks, and to fill the write-ahead log, only briefly.</summary>
    private const int BatchSize = 2000;

    /// <returns>How many rows were deleted.</returns>
    public async Task<int> RunAsync(DateTimeOffset now, CancellationToken cancellation)
    {
        var handledBefore = (now - KeepHandled).ToUniversalTime();
        var settledBefore = (now - KeepSettled).ToUniversalTime();
        return await InBatchesAsync(
                $"""
                DELETE FROM handled_activities WHERE key IN (
                    SELECT key FROM handled_activities WHERE handled_at < {handledBefore} LIMIT {BatchSize})
                """,
                cancellation
            )
            + await InBatchesAsync(
                $"""
                DELETE FROM sent_notices WHERE id IN (
                    SELECT id FROM sent_notices
                    WHERE settled_at < {settledBefore} AND kind <> 'CohortInvitation' LIMIT {BatchSize})
                """,
                cancellation
            )
            + await InBatchesAsync(
                $"""
                DELETE FROM notices WHERE id IN (
                    SELECT id FROM notices WHERE settled_at < {settledBefore} LIMIT {BatchSize})
                """,
                cancellation
            );
    }

    private async Task<int> InBatchesAsync(FormattableString delete, CancellationToken cancellation)
    {
        var total = 0;
        for (var done = BatchSize; done == BatchSize; total += done)
        {
            done = await store.Database.ExecuteSqlAsync(delete, cancellation);
        }

        return total;
    }
}
