using MentorBot.Domain.Store;
using MentorBot.Domain.Store.Sql;
using Microsoft.EntityFrameworkCore;

namespace MentorBot.Domain.Notices;

/// <summary>Reads the number of open notices and the dead rows of the busiest tables, for metrics only.</summary>
public sealed class ReadBacklog(MentorStore store)
{
    public async Task<Backlog> RunAsync(DateTimeOffset now, CancellationToken cancellation)
    {
        var rows = await store.Database.SqlQuery<BacklogRow>(OutboxSql.Backlog).ToListAsync(cancellation);
        return Of(rows.ToLookup(row => row.About), now - await store.OldestDueAsync(now, cancellation));
    }

    private static Backlog Of(ILookup<string, BacklogRow> rows, TimeSpan? oldestDue) =>
        new(
            [
                .. rows["Open"]
                    .Select(row => new OpenNotices(Enum.Parse<NoticeState>(row.Name), row.Priority, (long)row.Value)),
            ],
            oldestDue,
            rows["DeadRows"].ToDictionary(row => row.Name, row => (long)row.Value, StringComparer.Ordinal)
        );

    private sealed record BacklogRow(string About, string Name, int Priority, double Value);
}
