using System.Diagnostics;
using MentorBot.Domain.Shared;
using MentorBot.Domain.Store;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace MentorBot.Testing.Faults;

/// <summary>
/// D19: of two nodes, the one running a job is killed in the middle, and the other takes the job over. The job is a
/// nightly one, so that only a takeover can have finished it; a lock on the row it wants to delete holds it in the
/// middle.
/// </summary>
public sealed record DyingNodes(int Deaths)
{
    private const string Nightly = "forget-old-traffic";

    /// <summary>As if the job had last run two nights ago, and were due since.</summary>
    private const string MissedLastNight = $"""
        UPDATE hangfire.hash SET value = (extract(epoch FROM now() - interval '2 days') * 1000)::bigint::text
        WHERE key = 'recurring-job:{Nightly}' AND field IN ('CreatedAt', 'LastExecution');
        UPDATE hangfire.set SET score = extract(epoch FROM now()) WHERE key = 'recurring-jobs' AND value = '{Nightly}'
        """;

    private static readonly TimeSpan Bound = TimeSpan.FromSeconds(20);
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);
    private static readonly TimeSpan Look = TimeSpan.FromMilliseconds(50);

    public async Task<IReadOnlyList<Figure>> RunAsync()
    {
        var settings = new StageSettings(Messages: 2, Each: 1, FaultRates.None, Lease: TimeSpan.FromSeconds(20));
        await using var stage = await Stage.SetAsync(settings);
        await Task.WhenAll(stage.StartNodeAsync("node-1"), stage.StartNodeAsync("node-2"));
        var took = new List<TimeSpan?>();
        for (var death = 0; death < Deaths; death++)
        {
            took.Add(await DieAsync(stage, $"rig-{death}"));
        }

        return [Figure(took)];
    }

    /// <returns>The time from the kill until the job was done; null if it took too long.</returns>
    private static async Task<TimeSpan?> DieAsync(Stage stage, string key)
    {
        await using var source = NpgsqlDataSource.Create(stage.Database);
        await WriteOldMarkAsync(stage, key);
        await using var holder = await source.OpenConnectionAsync();
        var hold = await holder.BeginTransactionAsync();
        await RunAsync(source, holder, $"SELECT 1 FROM handled_activities WHERE key = '{key}' FOR UPDATE");
        var victim = await VictimAsync(source);
        await stage.Node(victim).KillAsync();
        var watch = Stopwatch.StartNew();
        // Ends the victim's connections, as the network does when a machine disappears.
        await RunAsync(
            source,
            null,
            $"SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name = '{victim}'"
        );
        await hold.RollbackAsync();
        while (await IsThereAsync(stage, key) && watch.Elapsed < Patience)
        {
            await Task.Delay(Look);
        }

        var took = watch.Elapsed;
        await stage.ReplaceAsync(victim);
        return took < Patience ? took : null;
    }

    /// <summary>Makes the nightly job due, and returns the node that is blocked in the middle of it.</summary>
    private static async Task<string> VictimAsync(NpgsqlDataSource source)
    {
        const string stuck = """
            SELECT application_name FROM pg_stat_activity
            WHERE datname = current_database() AND wait_event_type = 'Lock' AND query LIKE '%handled_activities%'
            """;
        await RunAsync(source, null, MissedLastNight);
        var watch = Stopwatch.StartNew();
        while (watch.Elapsed < Patience)
        {
            if (await RunAsync(source, null, stuck) is string name)
            {
                return name;
            }

            await Task.Delay(Look);
        }

        throw new TimeoutException("No node began the job.");
    }

    private static async Task WriteOldMarkAsync(Stage stage, string key)
    {
        await using var store = stage.NewStore();
        store.Add(HandledActivity.Of(new HandledMark(key, null), TimeProvider.System.GetUtcNow().AddDays(-10)));
        await store.SaveChangesAsync();
    }

    private static async Task<bool> IsThereAsync(Stage stage, string key)
    {
        await using var store = stage.NewStore();
        return await store.HandledActivities.AnyAsync(mark => mark.Key == key);
    }

    private static async Task<object?> RunAsync(NpgsqlDataSource source, NpgsqlConnection? connection, string sql)
    {
#pragma warning disable CA2100 // Names made by the scenario itself.
        await using var command = connection is null ? source.CreateCommand(sql) : new NpgsqlCommand(sql, connection);
#pragma warning restore CA2100
        return await command.ExecuteScalarAsync();
    }

    private Figure Figure(IReadOnlyList<TimeSpan?> took) =>
        new(
            "D19",
            FormattableString.Invariant($"2 nodes, {Deaths} × kill -9 of the one in the middle of a job"),
            FormattableString.Invariant($"{took.Count(t => t is not null)} jobs taken over, at most ")
                + FormattableString.Invariant($"{took.Max()?.TotalSeconds:0.0} s after the death"),
            took.All(t => t <= Bound)
        );
}
