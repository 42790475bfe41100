using System.Collections.Concurrent;
using MentorBot.Testing;

namespace MentorBot.Jobs.Tests;

/// <summary>The scheduler itself, on a real database and by the machine's clock.</summary>
public sealed class QuartzTests : DatabaseTest
{
    private readonly ConcurrentQueue<DateTimeOffset> runs = new();

    [Fact]
    public async Task A_job_of_the_schedule_runs_at_its_time_on_one_of_two_nodes()
    {
        var job = Count("every-second", "* * * * * ?");
        await using var one = await JobNode.ScheduledAsync(Database.ConnectionString, job);
        await using var other = await JobNode.ScheduledAsync(Database.ConnectionString, job);

        await RunAtLeastAsync(10);

        // Ten runs take nine seconds, fewer when the first comes late, and under five when both nodes run each.
        var first = runs.Take(10).ToList();
        Assert.True(first[^1] - first[0] > TimeSpan.FromSeconds(6), $"Ten runs took {first[^1] - first[0]}.");
    }

    [Fact]
    public async Task A_run_missed_while_nobody_was_there_is_made_up_for_once()
    {
        var now = TimeProvider.System.GetUtcNow();
        var job = Count("hourly", $"0 {(now.Minute + 30) % 60} * * * ?");
        await using (await JobNode.ScheduledAsync(Database.ConnectionString, job)) { }
        Assert.Empty(runs);
        await LastRanAsync(now.AddMinutes(-90));

        await using var node = await JobNode.ScheduledAsync(Database.ConnectionString, job);
        await RunAtLeastAsync(1);
        await Task.Delay(TimeSpan.FromSeconds(1));

        Assert.Single(runs);
    }

    [Fact]
    public async Task A_schedule_that_was_changed_replaces_the_one_in_the_database()
    {
        await using (await JobNode.ScheduledAsync(Database.ConnectionString, Count("changed", "0 0 0 1 1 ?"))) { }
        await using var node = await JobNode.ScheduledAsync(Database.ConnectionString, Count("changed", "* * * * * ?"));

        await RunAtLeastAsync(2);

        Assert.Equal(1L, await ScalarAsync("SELECT count(*) FROM qrtz_triggers"));
    }

    [Fact]
    public async Task The_whole_schedule_is_accepted_and_can_be_declared_again()
    {
        for (var start = 0; start < 2; start++)
        {
            await using var node = await JobNode.ScheduledAsync(Database.ConnectionString, [.. Schedule.Jobs]);
        }

        Assert.Equal((long)Schedule.Jobs.Count, await ScalarAsync("SELECT count(*) FROM qrtz_triggers"));
        Assert.Equal(
            (long)Schedule.Jobs.Count,
            await ScalarAsync("SELECT count(*) FROM qrtz_cron_triggers WHERE time_zone_id IN ('UTC', 'Etc/UTC')")
        );
        Assert.Equal(
            (long)Schedule.Jobs.Count,
            await ScalarAsync("SELECT count(*) FROM qrtz_job_details WHERE requests_recovery AND is_nonconcurrent")
        );
    }

    [Fact]
    public async Task A_job_that_always_fails_is_tried_again_at_its_next_time()
    {
        Job failing = new(
            "failing",
            "* * * * * ?",
            "Fails.",
            (_, now, _) =>
            {
                runs.Enqueue(now);
                throw new InvalidOperationException("on purpose");
            }
        );
        await using var node = await JobNode.ScheduledAsync(Database.ConnectionString, failing);

        await RunAtLeastAsync(7);

        Assert.Equal(0L, await ScalarAsync("SELECT count(*) FROM qrtz_triggers WHERE trigger_state = 'ERROR'"));
    }

    private Job Count(string name, string cron) =>
        new(
            name,
            cron,
            "Counts.",
            (_, now, _) =>
            {
                runs.Enqueue(now);
                return Task.CompletedTask;
            }
        );

    private Task RunAtLeastAsync(int times) =>
        Eventually.SoAsync(() => runs.Count >= times, $"the job has run {times} times");

    /// <summary>As if the node had been stopped since shortly after then.</summary>
    private async Task LastRanAsync(DateTimeOffset moment)
    {
        await using var command = Database.Source.CreateCommand(
            "UPDATE qrtz_triggers SET start_time = $1 - 1, prev_fire_time = $1, next_fire_time = $2"
        );
        command.Parameters.AddWithValue(moment.UtcTicks);
        command.Parameters.AddWithValue(moment.AddHours(1).UtcTicks);
        Assert.Equal(1, await command.ExecuteNonQueryAsync());
    }

    private async Task<object?> ScalarAsync(string sql)
    {
        await using var command = Database.Source.CreateCommand(sql);
        return await command.ExecuteScalarAsync();
    }
}
