using System.Diagnostics;
using System.Globalization;
using MentorBot.Benchmarks.Turns;

namespace MentorBot.Benchmarks.Standing;

/// <summary>
/// <c>idle [--people N] [--no-build]</c>: the memory of the process, with its jobs, while nobody talks to it and
/// nothing is due: after the planner has first looked at everyone, and a minute later. Compared with a bare server.
/// </summary>
internal static class IdleCommand
{
    private const double Most = 250;
    private static readonly TimeSpan Rest = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(10);

    /// <returns>0, or 1 if the target is missed.</returns>
    public static async Task<int> RunAsync(string[] args, TextWriter output)
    {
        var people = await StandingOptions.ReadAsync(args);
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
        var before = bot.Processor;
        await Task.Delay(Rest);
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
                | processor time of an idle minute | {(bot.Processor - before).TotalMilliseconds:0} ms | |
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
