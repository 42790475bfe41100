using MentorBot.Domain.Store;
using MentorBot.Domain.Store.Sql;
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
            done = await store.Database.ExecuteSqlAsync(OutboxSql.DropExpired(now, BatchSize), cancellation);
        }

        return total;
    }
}
