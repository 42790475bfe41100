using System.Diagnostics;
using MentorBot.Testing;

namespace MentorBot.Browser.Tests;

internal static class Scripts
{
    /// <summary>Runs a script in <c>eng/</c> and returns the single line it prints.</summary>
    public static async Task<string> RunAsync(string script)
    {
        var start = new ProcessStartInfo("bash", [Path.Combine(Repository.Root, "eng", script)])
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
        };
        using var process = Process.Start(start)!;
        var line = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        return process.ExitCode == 0 ? line.Trim() : throw new InvalidOperationException($"{script} failed.");
    }
}
