using System.Diagnostics;
using System.Globalization;
using System.Text.Json;

namespace MentorBot.Benchmarks.Report;

/// <summary>Measures an instance in a process of its own, so that its peak of memory is its own.</summary>
internal static class ChildRun
{
    /// <summary>Nothing in the table takes nearly so long; whatever does is ended.</summary>
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(15);

    public static Measured Of(string id, bool fair, bool once)
    {
        using var child = Start([
            id,
            "--json",
            .. fair ? (string[])["--fair"] : [],
            .. once ? (string[])["--once"] : [],
        ]);
        var (said, complaint) = (child.StandardOutput.ReadToEndAsync(), child.StandardError.ReadToEndAsync());
        if (!child.WaitForExit(Longest))
        {
            child.Kill(entireProcessTree: true);
            return Measured.Failed($"not done after {Longest.TotalMinutes} minutes");
        }

        var words = complaint.GetAwaiter().GetResult().Split('\n')[0].Trim();
        return child.ExitCode == 0 ? Read(said.GetAwaiter().GetResult()) : Measured.Failed(words);
    }

    private static Process Start(string[] arguments)
    {
        var program = Environment.ProcessPath ?? throw new InvalidOperationException("This program has no path.");
        var byHost = Path.GetFileNameWithoutExtension(program) == "dotnet";
        string[] before = byHost ? [typeof(ChildRun).Assembly.Location] : [];
        var start = new ProcessStartInfo(program, [.. before, "match", .. arguments])
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
        return new(
            int.Parse(figures["cardinality"], CultureInfo.InvariantCulture),
            long.Parse(figures["value"], CultureInfo.InvariantCulture),
            figures["min"] == "-" ? null : int.Parse(figures["min"], CultureInfo.InvariantCulture),
            figures["proof"],
            double.Parse(figures["seconds"], CultureInfo.InvariantCulture),
            int.Parse(figures["peakMB"], CultureInfo.InvariantCulture),
            figures.GetValueOrDefault("extra", ""),
            null
        );
    }
}
