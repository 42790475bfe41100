using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using MentorBot.Benchmarks.Matching;

namespace MentorBot.Benchmarks.Report;

/// <summary>Measures an instance in a process of its own, so that its peak memory is not affected by others.</summary>
internal static class ChildRun
{
    private static readonly CultureInfo Invariant = CultureInfo.InvariantCulture;

    /// <summary>No instance of the table takes nearly this long; longer runs are killed.</summary>
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(10);

    /// <summary>Never throws because of the child: a crash or an endless run is a finding too.</summary>
    /// <param name="id">The instance.</param>
    /// <param name="fair">Whether to pass <c>--fair</c>.</param>
    /// <param name="once">Whether to run it only once.</param>
    /// <param name="longest">When to kill the child; null for ten minutes.</param>
    public static Measured Of(string id, bool fair, bool once, TimeSpan? longest = null)
    {
        var limit = longest ?? Longest;
        string[] options = [.. fair ? ["--fair"] : (string[])[], .. once ? ["--once"] : (string[])[]];
        using var child = Start([id, "--json", .. options]);
        var (said, complaint) = (child.StandardOutput.ReadToEndAsync(), child.StandardError.ReadToEndAsync());
        if (!child.WaitForExit(limit))
        {
            child.Kill(entireProcessTree: true);
            return Measured.Failed(string.Create(Invariant, $"not done after {limit.TotalMinutes} minutes"));
        }

        return Judge(child.ExitCode, said.GetAwaiter().GetResult(), complaint.GetAwaiter().GetResult());
    }

    /// <summary>Interprets the output of a child.</summary>
    /// <param name="exitCode">Its exit code.</param>
    /// <param name="said">Its standard output.</param>
    /// <param name="complaint">Its standard error; the first line says why there are no figures.</param>
    public static Measured Judge(int exitCode, string said, string complaint)
    {
        try
        {
            var words = complaint.Split('\n')[0].Trim().Replace('|', '/');
            return exitCode == 0 ? Read(said)
                : words.Length > 0 ? Measured.Failed(words)
                : Measured.Failed($"ended with exit code {exitCode}");
        }
        catch (Exception wrong) when (wrong is JsonException or KeyNotFoundException or FormatException)
        {
            return Measured.Failed("said something that is not the figures");
        }
    }

    /// <summary>
    /// Starts this program directly, or its assembly with <c>dotnet</c> if it was loaded by another program.
    /// </summary>
    private static Process Start(string[] arguments)
    {
        var library = typeof(ChildRun).Assembly.Location;
        var isItself =
            Path.GetFileNameWithoutExtension(Environment.ProcessPath) == Path.GetFileNameWithoutExtension(library);
        var program = isItself ? Environment.ProcessPath! : "dotnet";
        var start = new ProcessStartInfo(program, [.. isItself ? (string[])[] : [library], "match", .. arguments])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
        };
        return Process.Start(start) ?? throw new InvalidOperationException("This program cannot start itself.");
    }

    private static Measured Read(string json)
    {
        var figures = JsonSerializer.Deserialize<Dictionary<string, string>>(json) ?? [];
        var outcome = new Outcome(
            int.Parse(figures["cardinality"], Invariant),
            long.Parse(figures["value"], Invariant),
            figures["min"] == "-" ? null : int.Parse(figures["min"], Invariant),
            figures["proof"],
            figures.GetValueOrDefault("extra")
        );
        return new(outcome, double.Parse(figures["seconds"], Invariant), int.Parse(figures["peakMB"], Invariant));
    }
}
