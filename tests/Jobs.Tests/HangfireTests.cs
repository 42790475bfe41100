using System.Collections.Concurrent;
using MentorBot.Testing;

namespace MentorBot.Jobs.Tests;

/// <summary>The scheduler itself, on a real database and by the machine's clock.</summary>
public sealed class HangfireTests : DatabaseTest
{
    private const string Jobs = "SELECT count(*) FROM hangfire.set WHERE key = 'recurring-jobs'";
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
        var job = Hourly();
        await MissAsync(job);

        await using var node = await JobNode.ScheduledAsync(Database.ConnectionString, job);
        await RunAtLeastAsync(1);
        await Task.Delay(TimeSpan.FromSeconds(3));

        Assert.Single(runs);
    }

    [Fact]
    public async Task A_run_missed_by_a_schedule_that_was_changed_meanwhile_is_made_up_for_once_by_two_nodes()
    {
        await MissAsync(Hourly());
        var changed = Count("hourly", "0 0 0 1 1 ?");

        var nodes = await Task.WhenAll(
            JobNode.ScheduledAsync(Database.ConnectionString, changed),
            JobNode.ScheduledAsync(Database.ConnectionString, changed)
        );
        await RunAtLeastAsync(1);
        await Task.Delay(TimeSpan.FromSeconds(3));
        foreach (var node in nodes)
        {
            await node.DisposeAsync();
        }

        Assert.Single(runs);
    }

    [Fact]
    public async Task A_schedule_that_was_changed_replaces_the_one_in_the_database()
    {
        await using (await JobNode.ScheduledAsync(Database.ConnectionString, Count("changed", "0 0 0 1 1 ?"))) { }
        await using var node = await JobNode.ScheduledAsync(Database.ConnectionString, Count("changed", "* * * * * ?"));

        await RunAtLeastAsync(2);

        Assert.Equal(1L, await ScalarAsync(Jobs));
    }

    [Fact]
    public async Task A_job_that_is_declared_no_more_runs_no_more()
    {
        await using (await JobNode.ScheduledAsync(Database.ConnectionString, Count("gone", "* * * * * ?"))) { }
        runs.Clear();
        await using var node = await JobNode.ScheduledAsync(Database.ConnectionString, Hourly());

        await Task.Delay(TimeSpan.FromSeconds(3));

        Assert.Equal(1L, await ScalarAsync(Jobs));
        // What was in the queue already is a job that nobody knows.
        Assert.Empty(runs);
    }

    [Fact]
    public async Task The_whole_schedule_is_accepted_and_can_be_declared_again()
    {
        for (var start = 0; start < 2; start++)
        {
            await using var node = await JobNode.ScheduledAsync(Database.ConnectionString, [.. Schedule.Jobs]);
        }

        Assert.Equal((long)Schedule.Jobs.Count, await ScalarAsync(Jobs));
        Assert.Equal(
            (long)Schedule.Jobs.Count,
            await ScalarAsync("SELECT count(*) FROM hangfire.hash WHERE field = 'TimeZoneId' AND value = 'UTC'")
        );
    }

    [Fact]
    public async Task A_job_that_always_fails_is_tried_again_at_its_next_time_and_leaves_neither_rows_nor_words()
    {
        var failing = EverySecond(
            (now, _) =>
            {
                runs.Enqueue(now);
                throw new InvalidOperationException("Kanarienvogel");
            }
        );
        await using var node = await JobNode.ScheduledAsync(Database.ConnectionString, failing);

        await RunAtLeastAsync(7);

        Assert.Equal(0L, await ScalarAsync("SELECT count(*) FROM hangfire.job WHERE statename = 'Failed'"));
        Assert.Equal(
            0L,
            await ScalarAsync("SELECT count(*) FROM hangfire.job WHERE statename = 'Deleted' AND expireat IS NULL")
        );
        Assert.Equal(0L, await ScalarAsync("SELECT count(*) FROM hangfire.state WHERE data::text LIKE '%Kanarien%'"));
        Assert.NotEqual(0L, await ScalarAsync("SELECT count(*) FROM hangfire.state WHERE data::text LIKE '%failing%'"));
    }

    [Fact]
    public async Task A_job_never_runs_twice_at_once_however_long_it_takes()
    {
        var (running, most) = (0, 0);
        var slow = EverySecond(
            async (now, cancellation) =>
            {
                most = Math.Max(most, Interlocked.Increment(ref running));
                await Task.Delay(TimeSpan.FromSeconds(3), cancellation);
                Interlocked.Decrement(ref running);
                runs.Enqueue(now);
            }
        );
        await using var one = await JobNode.ScheduledAsync(Database.ConnectionString, slow);
        await using var other = await JobNode.ScheduledAsync(Database.ConnectionString, slow);

        await RunAtLeastAsync(3);

        Assert.Equal(1, most);
    }

    [Fact]
    public async Task A_node_that_stops_leaves_its_job_to_another()
    {
        var begun = 0;
        var once = Count("once", "0 0 0 1 1 ?") with
        {
            RunAsync = async (_, now, cancellation) =>
            {
                if (Interlocked.Increment(ref begun) == 1)
                {
                    await Task.Delay(Timeout.InfiniteTimeSpan, cancellation);
                }

                runs.Enqueue(now);
            },
        };
        await MissAsync(once);
        var first = await JobNode.ScheduledAsync(Database.ConnectionString, once);
        await Eventually.SoAsync(() => begun == 1, "the job has begun");
        await using var second = await JobNode.ScheduledAsync(Database.ConnectionString, once);

        await first.DisposeAsync();

        await RunAtLeastAsync(1);
        Assert.Equal(2, begun);
    }

    /// <summary>Not due within the next minutes.</summary>
    private Job Hourly() => Count("hourly", $"0 {(TimeProvider.System.GetUtcNow().Minute + 30) % 60} * * * ?");

    private static Job EverySecond(Func<DateTimeOffset, CancellationToken, Task> work) =>
        new("failing", "* * * * * ?", "Runs.", (_, now, cancellation) => work(now, cancellation));

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

    /// <summary>As if the node had been stopped for a year and an hour, and the job had been due since an hour.</summary>
    private async Task MissAsync(Job job)
    {
        await using (await JobNode.ScheduledAsync(Database.ConnectionString, job)) { }
        Assert.Empty(runs);
        await ScalarAsync(
            """
            UPDATE hangfire.hash SET value = (extract(epoch FROM now() - interval '1 year 1 hour') * 1000)::bigint::text
            WHERE field = 'CreatedAt';
            UPDATE hangfire.hash SET value = (extract(epoch FROM now() - interval '1 hour') * 1000)::bigint::text
            WHERE field = 'NextExecution';
            UPDATE hangfire.set SET score = extract(epoch FROM now() - interval '1 hour') WHERE key = 'recurring-jobs'
            """
        );
    }

    private async Task<object?> ScalarAsync(string sql)
    {
        await using var command = Database.Source.CreateCommand(sql);
        return await command.ExecuteScalarAsync();
    }
}
