using MentorBot.Domain.Store;
using Microsoft.EntityFrameworkCore;

namespace MentorBot.Domain.Notices;

/// <summary>
/// Forgets traffic that has served its purpose: marks of handled activities once no channel delivers them again, the log
/// of what was settled long ago, and what is stuck that nobody decided in all that time. Invitations stay in the log: who
/// was invited is counted, and is not invited again.
/// </summary>
public sealed class ForgetOldTraffic(MentorStore store)
{
    public static readonly TimeSpan KeepHandled = TimeSpan.FromDays(3);
    public static readonly TimeSpan KeepSettled = TimeSpan.FromDays(90);

    /// <summary>Small enough that nobody waits for its locks, nor the log of the database for its end.</summary>
    private const int BatchSize = 2000;

    /// <summary>How many rows were deleted.</summary>
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
