using System.Diagnostics;
using System.Globalization;
using MentorBot.Benchmarks.Turns;

namespace MentorBot.Benchmarks.StartAndIdle;

/// <summary>
/// <c>idle [--people N] [--no-build]</c>: what the process costs, with its jobs, while nobody talks to it and nothing is due:
/// its memory after the planner has first looked at everyone and a minute later, the load on the database, and how the
/// scheduler's tables grow. Compared with a bare server.
/// </summary>
internal static class IdleCommand
{
    private const double Most = 250;
    private static readonly TimeSpan Rest = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan Measured = TimeSpan.FromMinutes(5);
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(10);

    /// <returns>0, or 1 if the target is missed.</returns>
    public static async Task<int> RunAsync(string[] args, TextWriter output)
    {
        var people = await StartAndIdleOptions.ReadAsync(args);
        await using var premises = await Premises.MakeAsync(people, isKnown: false);
        double bare;
        await using (var server = await premises.BareAsync())
        {
            bare = server.Megabytes;
        }

        await using var bot = await premises.MentorBotAsync();
        var atStart = bot.Megabytes;
        var peak = await LookedAsync(premises, bot);
        var afterLook = bot.Megabytes;
        await Task.Delay(Rest);
        var before = await IdleLoad.ReadAsync(premises.Database, bot);
        await Task.Delay(Measured);
        var load = await IdleLoad.ReadAsync(premises.Database, bot) - before;
        var idle = bot.Megabytes;
        await output.WriteLineAsync(
            string.Create(
                CultureInfo.InvariantCulture,
                $"""
                | idle | figure | wanted |
                |---|---:|---:|
                | people in the database | {people:N0} | |
                | active pairs | {people / 2:N0} | |
                | resident when ready | {atStart:0} MB | |
                | the most while everybody is looked at for the first time | {peak:0} MB | |
                | resident after that | {afterLook:0} MB | |
                | resident after idling with its jobs | {idle:0} MB | ≤ {Most:0} MB |
                | processor of the process, of one core | {load.Processor / Measured:0.0 %} | |
                | processor of the database, of one core | {load.Database / Measured:0.0 %} | |
                | transactions a second (a statement alone is one) | {load.Transactions / Measured.TotalSeconds:0.0} | |
                | runs of jobs in {Measured.TotalMinutes:0} minutes | {load.Runs} | |
                | the scheduler's tables after that | {before.SchedulerBytes / 1024.0
                    + load.SchedulerBytes / 1024.0:0} KB | |
                | their growth for each run of a job | {load.SchedulerBytes
                    / 1024.0
                    / Math.Max(1, load.Runs):0.0} KB | |
                | a bare server, resident when ready | {bare:0} MB | |
                """
            )
        );
        return idle <= Most ? 0 : 1;
    }

    /// <summary>Waits until the planner has looked at everyone.</summary>
    /// <returns>The peak memory until then, in megabytes.</returns>
    private static async Task<double> LookedAsync(Premises premises, ServerProcess bot)
    {
        var most = bot.Megabytes;
        for (var watch = Stopwatch.StartNew(); await premises.UnlookedAsync() > 0; )
        {
            most = Math.Max(most, bot.Megabytes);
            if (watch.Elapsed > Patience)
            {
                throw new TimeoutException("The planner has not looked at everybody.");
            }

            await Task.Delay(TimeSpan.FromMilliseconds(250));
        }

        return Math.Max(most, bot.Megabytes);
    }
}
