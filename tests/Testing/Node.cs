using System.Diagnostics;

namespace MentorBot.Testing;

/// <summary>
/// The independent checks in <c>eng/checks</c>: Microsoft's manifest schema and the Adaptive Cards library. Their
/// packages are installed once, from the lock file.
/// </summary>
public static class Node
{
    private static readonly string Checks = Path.Combine(Repository.Root, "eng", "checks");
    private static readonly Lazy<Task<string>> Found = new(FindAsync);
    private static readonly Lazy<Task> Packages = new(InstallPackagesAsync);

    public static bool IsThere => Found.Value.GetAwaiter().GetResult().Length > 0;

    /// <summary>Runs one of the scripts in <c>eng/checks</c>.</summary>
    /// <returns>The exit code and everything it printed.</returns>
    public static async Task<(int Code, string Words)> CheckAsync(string script, params string[] arguments)
    {
        await Packages.Value;
        return await RunAsync(Checks, await Found.Value, [Path.Combine(Checks, script), .. arguments]);
    }

    /// <summary>Installs the packages, for pages that load their scripts.</summary>
    public static Task InstallAsync() => Packages.Value;

    private static async Task<string> FindAsync()
    {
        var script = Path.Combine(Repository.Root, "eng", "node.sh");
        var (code, words) = await RunAsync(Repository.Root, "bash", [script]);
        return code == 0 ? words.Trim() : "";
    }

    /// <summary>Two test processes may get here at once; a lock file lets only one of them install.</summary>
    private static async Task InstallPackagesAsync()
    {
        const string install = """
            exec 9>.install.lock; if command -v flock >/dev/null; then flock 9; fi
            [ node_modules/.package-lock.json -nt package-lock.json ] || npm ci --no-audit --no-fund --ignore-scripts
            """;
        var (code, words) = await RunAsync(Checks, "bash", ["-ec", install]);
        if (code != 0)
        {
            throw new InvalidOperationException($"The packages of eng/checks could not be installed. {words}");
        }
    }

    private static async Task<(int Code, string Words)> RunAsync(string home, string program, string[] arguments)
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            WorkingDirectory = home,
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        using var process = Process.Start(start)!;
        var errors = process.StandardError.ReadToEndAsync();
        var words = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        return (process.ExitCode, words + (process.ExitCode == 0 ? "" : await errors));
    }
}
