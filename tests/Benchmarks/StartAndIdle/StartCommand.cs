using System.Diagnostics;
using System.Globalization;
using MentorBot.Benchmarks.Turns;

namespace MentorBot.Benchmarks.StartAndIdle;

/// <summary>
/// <c>start [--people N] [--no-build]</c>: the time from starting the process to the first successful
/// <c>/health/ready</c>, with a running database. Compared with a bare server.
/// </summary>
internal static class StartCommand
{
    private const int Runs = 5;
    private static readonly TimeSpan Most = TimeSpan.FromSeconds(4);

    /// <returns>0, or 1 if the target is missed.</returns>
    public static async Task<int> RunAsync(string[] args, TextWriter output)
    {
        var people = await StartAndIdleOptions.ReadAsync(args);
        await using var premises = await Premises.MakeAsync(people, isKnown: true);
        var (ours, bare) = (new List<Start>(), new List<Start>());
        await TimedAsync(premises.MentorBotAsync);
        for (var run = 0; run < Runs; run++)
        {
            ours.Add(await TimedAsync(premises.MentorBotAsync));
            bare.Add(await TimedAsync(premises.BareAsync));
        }

        await output.WriteLineAsync(
            string.Create(
                CultureInfo.InvariantCulture,
                $"""
                | start | figure | wanted |
                |---|---:|---:|
                | people in the database | {people:N0} | |
                | from the start of the process to ready, median of {Runs} | {Median(
                    ours,
                    start => start.Took
                ):0.00} s | ≤ {Most.TotalSeconds:0} s |
                | the slowest of them | {ours.Max(start => start.Took).TotalSeconds:0.00} s | |
                | processor time until then, of all cores | {Median(ours, start => start.Processor):0.00} s | |
                | a bare server, median of {Runs} | {Median(bare, start => start.Took):0.00} s | |
                | processor time of that | {Median(bare, start => start.Processor):0.00} s | |
                """
            )
        );
        return Median(ours, start => start.Took) <= Most.TotalSeconds ? 0 : 1;
    }

    private static async Task<Start> TimedAsync(Func<Task<ServerProcess>> startAsync)
    {
        var watch = Stopwatch.StartNew();
        await using var server = await startAsync();
        return new Start(watch.Elapsed, server.Processor);
    }

    private static double Median(List<Start> starts, Func<Start, TimeSpan> part) =>
        starts.Select(part).Order().ElementAt(starts.Count / 2).TotalSeconds;

    private sealed record Start(TimeSpan Took, TimeSpan Processor);
}
