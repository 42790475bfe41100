using System.Collections.Concurrent;
using System.Diagnostics;
using MentorBot.Jobs.Scheduling;
using MentorBot.Testing;

namespace MentorBot.Jobs.Tests.Promises;

/// <summary>Stopped one minute before the hour, started five minutes after it: what fell due in between happens once.</summary>
[Trait("promise", "D11")]
public sealed class D11MissedTests
{
    private static readonly TimeSpan Bound = TimeSpan.FromSeconds(10);
    private static readonly DateTimeOffset Hour = new(2026, 3, 2, 10, 0, 0, TimeSpan.Zero);
    private readonly ConcurrentQueue<(string Job, DateTimeOffset At)> runs = new();

    [Fact]
    public async Task D11_what_fell_due_during_a_deployment_happens_once_within_10_s_of_the_start()
    {
        var worst = TimeSpan.Zero;
        var gaps = Effort.Of(1, 10);
        for (var gap = 0; gap < gaps; gap++)
        {
            var took = await DeployAsync(Hour.AddHours(3 * gap), nodes: Effort.Of(1, 2));
            worst = took > worst ? took : worst;
        }

        new Figure(
            "D11",
            FormattableString.Invariant($"{gaps} times: stopped 1 min before the hour, started 5 min after it"),
            FormattableString.Invariant($"each job ran once, at most {worst.TotalSeconds:0.0} s after the start"),
            worst <= Bound
        ).Note();
        Assert.True(worst <= Bound, $"It took {worst}.");
    }

    /// <summary>The clock of the machine is right before the hour, and after the deployment five minutes past it.</summary>
    private async Task<TimeSpan> DeployAsync(DateTimeOffset hour, int nodes)
    {
        // Of its own: what was missed since the deployment before would be made up for as well, and rightly so.
        await using var database = await TestDatabase.CreateAsync();
        Job[] jobs = [Count("hourly", "0 0 * * * ?"), Count("every-quarter", "0 0/15 * * * ?")];
        await using (await JobNode.ScheduledAsync(database.ConnectionString, At(hour.AddMinutes(-2)), jobs))
        {
            Assert.Empty(runs);
        }

        var watch = Stopwatch.StartNew();
        var clock = At(hour.AddMinutes(5));
        var started = await Task.WhenAll(
            Enumerable.Range(0, nodes).Select(_ => JobNode.ScheduledAsync(database.ConnectionString, clock, jobs))
        );
        while (runs.Count < jobs.Length && watch.Elapsed < TimeSpan.FromSeconds(30))
        {
            await Task.Delay(TimeSpan.FromMilliseconds(20));
        }

        var took = watch.Elapsed;
        // Long enough for a node to look again.
        await Task.Delay(clock.PollInterval + TimeSpan.FromSeconds(1));
        foreach (var node in started)
        {
            await node.DisposeAsync();
        }

        Assert.Equal(["every-quarter", "hourly"], runs.Select(run => run.Job).Order(StringComparer.Ordinal));
        runs.Clear();
        return took;
    }

    private static HangfireClock At(DateTimeOffset time) => HangfireClock.Real with { Time = ShiftedClock.At(time) };

    private Job Count(string name, string cron) =>
        new(
            name,
            cron,
            "Counts.",
            (_, now, _) =>
            {
                runs.Enqueue((name, now));
                return Task.CompletedTask;
            }
        );
}

/// <summary>Real time, on a machine whose clock shows another.</summary>
internal sealed class ShiftedClock : TimeProvider
{
    private readonly TimeSpan shift;

    private ShiftedClock(TimeSpan shift) => this.shift = shift;

    /// <summary>A clock that shows the given time now.</summary>
    public static ShiftedClock At(DateTimeOffset time) => new(time - System.GetUtcNow());

    public override DateTimeOffset GetUtcNow() => System.GetUtcNow() + shift;
}
