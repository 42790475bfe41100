using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using MentorBot.Benchmarks.Matching;

namespace MentorBot.Benchmarks.Report;

/// <summary>Measures an instance in a process of its own, so that its peak of memory is its own.</summary>
internal static class ChildRun
{
    private static readonly CultureInfo Invariant = CultureInfo.InvariantCulture;

    /// <summary>Nothing in the table takes nearly so long; whatever does is ended.</summary>
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(10);

    /// <summary>Never throws for what the child does: a crash and a run without end are findings too.</summary>
    /// <param name="longest">After this time the child is ended; null for ten minutes.</param>
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

    /// <param name="said">Standard output.</param>
    /// <param name="complaint">Standard error; its first line is why there are no figures.</param>
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

    /// <summary>This program by itself, or its library by the runtime where something else has loaded it.</summary>
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
