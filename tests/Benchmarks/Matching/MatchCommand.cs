using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using MentorBot.Domain.Matching.Kernel;

namespace MentorBot.Benchmarks.Matching;

/// <summary><c>match ID [--fair] [--json]</c>: solves an instance and prints one line of figures.</summary>
internal static class MatchCommand
{
    private const int Runs = 3;

    /// <summary>Short runs are repeated until the JIT compiler has optimised them for good.</summary>
    private static readonly TimeSpan WarmUp = TimeSpan.FromSeconds(2);

    public static int Help(TextWriter errors)
    {
        errors.WriteLine(
            $"""
            Usage: match ID [--fair] [--json] [--once]         an instance, made from its id
                   match file PATH [--fair] [--json] [--once]  a graph: p general|bipartite n m, then lines e u v score
                   match all [--quick] [--once]                every known instance; writes docs/matching.md
                   plan [--people N]                           how fast check-ins are planned
                   queries [--people N]                        the slowest ten statements with their plans
                   send                                        how fast messages are sent
                   turns [--quick]                             how many turns a second, beside bare servers
                   start [--people N] [--no-build]             how long until a started process is ready
                   idle [--people N] [--no-build]              the memory that a process keeps with nothing to do
              --fair   most pairs, then the largest minimum, then the sum; otherwise most pairs, then the sum
              --json   an object instead of a line
              --once   one cold run instead of the median of three warm ones
              --quick  the smaller instances, once each; writes nothing
            Families: {Families.Names}
            """
        );
        return 2;
    }

    /// <returns>0, or 2 with one sentence if the arguments are invalid.</returns>
    public static int Run(string[] args, TextWriter output, TextWriter errors)
    {
        try
        {
            Options.Check(args, "--fair", "--json", "--once");
            return args.All(Options.IsOption) ? Help(errors) : Measure(args, output);
        }
        catch (FormatException wrong)
        {
            errors.WriteLine(wrong.Message);
            return 2;
        }
    }

    private static int Measure(string[] args, TextWriter output)
    {
        var id = string.Join(' ', args.Where(arg => !Options.IsOption(arg)));
        var (fair, once) = (args.Contains("--fair"), args.Contains("--once"));
        var instance = Families.Read(id);
        var run = new KernelRun(Environment.ProcessorCount, null, CancellationToken.None);
        if (!once)
        {
            Warm(instance, fair, run);
        }

        var outcomes = Enumerable.Range(0, once ? 1 : Runs).Select(_ => Timed(instance, fair, run)).ToList();
        var seconds = outcomes.Select(o => o.Seconds).Order().ToList();
        var line = Line(id, outcomes[^1].Outcome, seconds[seconds.Count / 2], args.Contains("--json"));
        output.WriteLine(line);
        return 0;
    }

    private static void Warm(IInstance instance, bool fair, KernelRun run)
    {
        var watch = Stopwatch.StartNew();
        do
        {
            instance.Solve(fair, run);
        } while (watch.Elapsed < WarmUp);
    }

    private static (Outcome Outcome, double Seconds) Timed(IInstance instance, bool fair, KernelRun run)
    {
        // Garbage of the previous run must count towards neither time nor memory.
        GC.Collect();
        var watch = Stopwatch.StartNew();
        var outcome = instance.Solve(fair, run);
        return (outcome, watch.Elapsed.TotalSeconds);
    }

    private static string Line(string id, Outcome outcome, double seconds, bool json)
    {
        using var process = Process.GetCurrentProcess();
        var figures = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["id"] = id,
            ["cardinality"] = outcome.Cardinality.ToString(CultureInfo.InvariantCulture),
            ["value"] = outcome.Value.ToString(CultureInfo.InvariantCulture),
            ["min"] = outcome.Minimum?.ToString(CultureInfo.InvariantCulture) ?? "-",
            ["proof"] = outcome.Proof,
            ["seconds"] = seconds.ToString("0.000", CultureInfo.InvariantCulture),
            ["peakMB"] = (process.PeakWorkingSet64 >> 20).ToString(CultureInfo.InvariantCulture),
        };
        var line = string.Join(' ', figures.Select(figure => $"{figure.Key}={figure.Value}"));
        figures["extra"] = outcome.Extra ?? "";
        return json ? JsonSerializer.Serialize(figures) : $"{line} {outcome.Extra}".TrimEnd();
    }
}
