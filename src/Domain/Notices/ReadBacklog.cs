using MentorBot.Domain.Store;
using Microsoft.EntityFrameworkCore;

namespace MentorBot.Domain.Notices;

/// <summary>What stands in the outbox, and what its tables have not cleared away yet: one query, for figures only.</summary>
public sealed class ReadBacklog(MentorStore store)
{
    public async Task<Backlog> RunAsync(DateTimeOffset now, CancellationToken cancellation)
    {
        var rows = await store
            .Database.SqlQuery<BacklogRow>(
                $"""
                SELECT 'Open' AS about, state AS name, priority, count(*)::float8 AS value
                FROM notices GROUP BY state, priority
                UNION ALL
                SELECT 'OldestDue', '', 0, extract(epoch FROM {now} - min(n.not_before))::float8
                FROM notices n JOIN people p ON p.id = n.recipient_id
                WHERE n.state IN ('Pending', 'Claimed') AND n.not_before <= {now} AND n.expires_at > {now}
                  AND p.reachability = 'Reachable'
                UNION ALL
                SELECT 'DeadRows', relname::text, 0, n_dead_tup::float8
                FROM pg_stat_user_tables
                WHERE schemaname = current_schema() AND relname IN ('notices', 'sent_notices', 'check_ins')
                """
            )
            .ToListAsync(cancellation);
        return Of(rows.Where(row => row.Value is not null).ToLookup(row => row.About));
    }

    private static Backlog Of(ILookup<string, BacklogRow> rows) =>
        new(
            [
                .. rows["Open"]
                    .Select(row => new OpenNotices(Enum.Parse<NoticeState>(row.Name), row.Priority, (long)row.Value!)),
            ],
            rows["OldestDue"].Select(row => (TimeSpan?)TimeSpan.FromSeconds(row.Value!.Value)).SingleOrDefault(),
            rows["DeadRows"].ToDictionary(row => row.Name, row => (long)row.Value!, StringComparer.Ordinal)
        );

    private sealed record BacklogRow(string About, string Name, int Priority, double? Value);
}
