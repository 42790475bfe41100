using System.Globalization;
using System.Text.RegularExpressions;
using MentorBot.Domain.Store.Sql;
using MentorBot.Testing;

namespace MentorBot.Domain.Tests.Notices;

public sealed partial class ClaimPlanTests : DatabaseTest
{
    private const int Slots = 64;
    private static readonly int Count = Effort.Of(20_000, 100_000);

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_claim_among_many_looks_only_at_what_it_takes(bool isAnalysed)
    {
        await RunAsync(
            $"""
            INSERT INTO people (id, entra_id, name, locale, said_language, said_hours, is_eligible, reachability, named_in_digests,
                reachability_changed_at, digests_off, created_at, work_days, work_start, work_end, zone_id)
            SELECT gen_random_uuid(), gen_random_uuid(), 'Ada', 'en-US', false, false, true, 'Reachable', false,
                now(), false, now(), 'Monday', '09:00', '17:00', 'UTC' FROM generate_series(1, {Count})
            """
        );
        await RunAsync(
            """
            INSERT INTO notices (id, dedup_key, recipient_id, kind, subject_id, priority, state, is_held, not_before,
                expires_at, attempts, may_have_arrived, created_at)
            SELECT gen_random_uuid(), id::text, id, 'CheckIn', id, 1, 'Pending', false, now() - interval '1 hour',
                now() + interval '7 days', 0, false, now() FROM people
            """
        );
        await RunAsync(isAnalysed ? "ANALYZE" : "SELECT 1");

        var plan = await ExplainAsync();

        var touched = plan.Where(IsOfNotices).Select(RowsOf);
        Assert.All(touched, rows => Assert.InRange(rows, 0, Slots));
    }

    private static bool IsOfNotices(string line) =>
        line.Contains("notices", StringComparison.Ordinal) && ActualRows().IsMatch(line);

    private static int RowsOf(string line) =>
        int.Parse(ActualRows().Match(line).Groups[1].Value, CultureInfo.InvariantCulture);

    private async Task RunAsync(string sql)
    {
        await using var command = Database.Source.CreateCommand(sql);
        await command.ExecuteNonQueryAsync();
    }

    private async Task<List<string>> ExplainAsync()
    {
        await using var command = Database.Source.CreateCommand("EXPLAIN ANALYZE " + OutboxSql.Claim);
        command.Parameters.AddWithValue("one");
        command.Parameters.AddWithValue(Slots);
        command.Parameters.AddWithValue(TimeSpan.FromSeconds(90));
        command.Parameters.AddWithValue(TimeProvider.System.GetUtcNow());
        await using var reader = await command.ExecuteReaderAsync();
        var lines = new List<string>();
        while (await reader.ReadAsync())
        {
            lines.Add(reader.GetString(0));
        }

        return lines;
    }

    [GeneratedRegex(@"actual time=\S+ rows=(\d+)")]
    private static partial Regex ActualRows();
}
