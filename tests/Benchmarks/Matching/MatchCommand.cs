using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using MentorBot.Domain.Matching.Kernel;

namespace MentorBot.Benchmarks.Matching;

/// <summary><c>match ID [--fair] [--json]</c>: solves an instance and prints one line of figures.</summary>
internal static class MatchCommand
{
    private const int Runs = 3;

    /// <summary>Short solutions are repeated until the runtime has compiled them for good.</summary>
    private static readonly TimeSpan WarmUp = TimeSpan.FromSeconds(2);

    public static int Help()
    {
        Console.Error.WriteLine("Usage: match ID [--fair] [--json] [--once], or match all [--quick] [--once]");
        return 2;
    }

    public static int Run(string[] args)
    {
        try
        {
            return Measure(args);
        }
        catch (FormatException wrong)
        {
            Console.Error.WriteLine(wrong.Message);
            return 2;
        }
    }

    private static int Measure(string[] args)
    {
        var words = args.Where(arg => !arg.StartsWith("--", StringComparison.Ordinal)).ToArray();
        if (words.Length == 0)
        {
            return Help();
        }

        var id = string.Join(' ', words);
        var (fair, once) = (args.Contains("--fair"), args.Contains("--once"));
        var instance = Families.Read(id);
        var run = new KernelRun(Environment.ProcessorCount, null, CancellationToken.None);
        if (!once)
        {
            Warm(instance, fair, run);
        }

        var outcomes = Enumerable.Range(0, once ? 1 : Runs).Select(_ => Timed(instance, fair, run)).ToList();
        var seconds = outcomes.Select(o => o.Seconds).Order().ToList();
        Print(id, outcomes[^1].Outcome, seconds[seconds.Count / 2], args.Contains("--json"));
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
        // What the run before left behind is neither its time nor its memory.
        GC.Collect();
        var watch = Stopwatch.StartNew();
        var outcome = instance.Solve(fair, run);
        return (outcome, watch.Elapsed.TotalSeconds);
    }

    private static void Print(string id, Outcome outcome, double seconds, bool json)
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
        Console.WriteLine(json ? JsonSerializer.Serialize(figures) : $"{line} {outcome.Extra}".TrimEnd());
    }
}
