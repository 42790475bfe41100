using MentorBot.Domain.Cohorts;
using MentorBot.Domain.Store;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace MentorBot.Domain.Tests.Store;

/// <summary>A save that meets another which holds some of its rows.</summary>
public sealed class DeadlockTests : TwoRowsTest
{
    [Fact]
    public async Task Rows_are_locked_in_one_order_whatever_was_read_first()
    {
        await GivenEnrolmentAsync();
        await using var store = NewStore();
        await ChangeAsync(store, cohortFirst: false);
        await using var other = await Database.Source.OpenConnectionAsync();
        await using var transaction = await other.BeginTransactionAsync();
        await RunAsync(other, "SELECT FROM cohorts FOR UPDATE");
        var save = store.SaveAsync(CancellationToken.None);
        await SomebodyWaitsAsync();

        await RunAsync(other, "SELECT FROM enrolments FOR UPDATE NOWAIT");

        await transaction.CommitAsync();
        await save;
        Assert.Equal(CohortState.Cancelled, (await InStoreAsync(s => s.Cohorts.SingleAsync())).State);
    }

    [Fact]
    public async Task Who_waits_for_somebody_who_waits_for_them_is_told_to_look_again()
    {
        await GivenEnrolmentAsync();
        await using var store = NewStore();
        await ChangeAsync(store);
        await using var other = await Database.Source.OpenConnectionAsync();
        // Whoever looks first is the one who is ended; both would look after a second.
        await RunAsync(other, "SET deadlock_timeout = '30s'");
        await using var transaction = await other.BeginTransactionAsync();
        await RunAsync(other, "SELECT FROM enrolments FOR UPDATE");
        var save = store.SaveAsync(CancellationToken.None);
        await SomebodyWaitsAsync();

        var lockBoth = RunAsync(other, "SELECT FROM cohorts FOR UPDATE");

        await Assert.ThrowsAsync<ConcurrencyConflictException>(() => save);
        await lockBoth;
        Assert.Equal(CohortState.Enrolling, (await InStoreAsync(s => s.Cohorts.SingleAsync())).State);
    }

    /// <summary>In this test's database some statement waits for a lock.</summary>
    private async Task SomebodyWaitsAsync()
    {
        const string waiting =
            "SELECT FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'";
        await using var command = Database.Source.CreateCommand($"SELECT count(*) FROM ({waiting}) AS w");
        while (await command.ExecuteScalarAsync() is 0L)
        {
            await Task.Yield();
        }
    }

    private static async Task RunAsync(NpgsqlConnection connection, string sql)
    {
#pragma warning disable CA2100 // A constant of this class.
        await using var command = new NpgsqlCommand(sql, connection);
#pragma warning restore CA2100
        await command.ExecuteNonQueryAsync();
    }
}
