using MentorBot.Domain.CheckIns;
using MentorBot.Domain.Notices;
using MentorBot.Domain.Store;
using MentorBot.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging.Abstractions;
using Npgsql;

namespace MentorBot.Domain.Tests.Promises;

/// <summary>Two nodes plan the same occurrences again and again while their connections are being killed.</summary>
[Trait("promise", "D4")]
public sealed class D04PlannedOnce : DatabaseTest
{
    private const int Runs = 50;
    private static readonly int People = Effort.Of(400, 20_000);

    [Fact]
    public async Task D4_one_occurrence_is_planned_once_however_often_planners_run_and_die()
    {
        await new BigOrganisation(People, Cohorts: 2).BuildAsync(Database);
        var now = BigOrganisation.Monday.AddHours(36);
        using var over = new CancellationTokenSource();
        var killer = KillAsync(over.Token);

        await Task.WhenAll(NodeAsync(now), NodeAsync(now));
        await over.CancelAsync();
        var kills = await killer;
        // The last killed transaction may end only now.
        await Eventually.SoAsync(() => PlansAsync(now), "a planner gets through");

        Assert.True(kills > 0, "Nobody was killed.");
        await using var store = NewStore();
        Assert.Equal(People, await store.CheckIns.CountAsync(c => c.Occurrence == 1));
        Assert.Equal(People, await store.CheckIns.CountAsync());
        Assert.Equal(People, await store.Notices.CountAsync(n => n.Kind == NoticeKind.CheckIn));
        Assert.Equal(People, await store.Notices.Select(n => n.SubjectId).Distinct().CountAsync());
    }

    private async Task NodeAsync(DateTimeOffset now)
    {
        for (var run = 0; run < Runs; run++)
        {
            await PlansAsync(now);
        }
    }

    /// <returns>False if this planner was killed; the next run continues.</returns>
    private async Task<bool> PlansAsync(DateTimeOffset now)
    {
        try
        {
            await PlanAsync(Database, now);
            await WakeAsync();
            return true;
        }
        catch (Exception e) when ((e as NpgsqlException ?? e.InnerException) is NpgsqlException { IsTransient: true })
        {
            return false;
        }
    }

    /// <summary>Makes everyone due for a look again, so that every run has all the work to do.</summary>
    private async Task WakeAsync()
    {
        await using var command = Database.Source.CreateCommand("UPDATE check_in_due_entries SET due_at = '-infinity'");
        await command.ExecuteNonQueryAsync();
    }

    private static async Task<int> PlanAsync(TestDatabase database, DateTimeOffset now)
    {
        await using var store = database.NewStore();
        return await new PlanDueCheckIns(store, PromptBudget.Usual, new(NullLogger<OddRows>.Instance)).RunAsync(
            now,
            CancellationToken.None
        );
    }

    /// <summary>Kills whoever is in the middle of a transaction, every few milliseconds.</summary>
    private async Task<long> KillAsync(CancellationToken over)
    {
        await using var source = NpgsqlDataSource.Create(Database.ConnectionString);
        await using var killer = await source.OpenConnectionAsync(CancellationToken.None);
        var kills = 0L;
        while (!over.IsCancellationRequested)
        {
            await using var command = new NpgsqlCommand(
                """
                SELECT count(*) FILTER (WHERE pg_terminate_backend(pid)) FROM (
                    SELECT pid FROM pg_stat_activity
                    WHERE datname = current_database() AND pid <> pg_backend_pid() AND xact_start IS NOT NULL
                      AND (query LIKE '%check_ins%' OR query LIKE '%notices%' OR query LIKE '%check_in_due_entries%')
                    ORDER BY random() LIMIT 1) v
                """,
                killer
            );
            kills += (long)(await command.ExecuteScalarAsync(CancellationToken.None))!;
            await Task.Delay(TimeSpan.FromMilliseconds(20), CancellationToken.None);
        }

        return kills;
    }
}
