using MentorBot.Benchmarks.Turns;
using MentorBot.Testing;

namespace MentorBot.Benchmarks.StartAndIdle;

/// <summary>
/// A large organisation whose pairs began yesterday by the real clock and were asked what they expect, so that nothing is
/// due, and servers that use its database.
/// </summary>
internal sealed class Premises : IAsyncDisposable
{
    private const string Shift = """
        UPDATE cohorts SET enrolment_closes_at = enrolment_closes_at + $1, starts_at = starts_at + $1, ends_at = ends_at + $1;
        """;

    private static readonly Dictionary<string, string> NoInternet = new(StringComparer.Ordinal);

    private Premises(TestDatabase database) => Database = database;

    public TestDatabase Database { get; }

    /// <param name="people">How many people.</param>
    /// <param name="isKnown">Whether the planner has looked at everyone before.</param>
    public static async Task<Premises> MakeAsync(int people, bool isKnown)
    {
        var premises = new Premises(await TestDatabase.CreateAsync());
        var organisation = new BigOrganisation(people);
        await organisation.BuildAsync(premises.Database);
        var began = TimeProvider.System.GetUtcNow().AddDays(-1);
        await premises.RunAsync(Shift, began - organisation.ActiveSince);
        await premises.RunAsync("UPDATE mentorships SET active_since = $1", began);
        await premises.RunAsync(
            "INSERT INTO agreements (mentorship_id, asked_at) SELECT id, $1 FROM mentorships",
            began
        );
        // Digests are due on Mondays and would be work.
        await premises.RunAsync("UPDATE people SET digests_off = true WHERE $1", true);
        await premises.RunAsync("UPDATE check_in_due_entries SET due_at = $1", isKnown ? began.AddDays(6) : began);
        return premises;
    }

    public Task<ServerProcess> MentorBotAsync() => Contenders.MentorBotAsync(Database.ConnectionString, NoInternet);

    /// <summary>A server with nothing but Kestrel and Npgsql.</summary>
    public Task<ServerProcess> BareAsync() => Contenders.BareAsync(Database.OwnerConnectionString, NoInternet);

    /// <summary>How many members the planner has not looked at yet.</summary>
    public async Task<long> UnlookedAsync()
    {
        await using var command = Database.Source.CreateCommand(
            "SELECT count(*) FROM check_in_due_entries WHERE due_at <= now()"
        );
        return (long)(await command.ExecuteScalarAsync())!;
    }

    public ValueTask DisposeAsync() => Database.DisposeAsync();

    private async Task RunAsync(string sql, object value)
    {
#pragma warning disable CA2100 // Constants of this file.
        await using var command = Database.Source.CreateCommand(sql);
#pragma warning restore CA2100
        command.CommandTimeout = 600;
        command.Parameters.AddWithValue(value is DateTimeOffset at ? at.UtcDateTime : value);
        await command.ExecuteNonQueryAsync();
    }
}
