using System.Diagnostics;

namespace MentorBot.Testing;

/// <summary>
/// The PostgreSQL server of the tests: the one in <c>MENTORBOT_DATABASE</c> if set, otherwise a private cluster of this
/// process. <c>eng/postgres.sh</c> starts it with fast, non-durable settings and removes it when the process ends.
/// </summary>
public static class Postgres
{
    private static readonly Lazy<Task<string>> Server = new(StartAsync);

    /// <summary>An Npgsql connection string whose user may create databases and roles.</summary>
    /// <exception cref="InvalidOperationException">No server could be started; the message says what to do.</exception>
    public static Task<string> ConnectionStringAsync() => Server.Value;

    private static async Task<string> StartAsync()
    {
        if (Environment.GetEnvironmentVariable("MENTORBOT_DATABASE") is { Length: > 0 } given)
        {
            return given;
        }

        var pid = Environment.ProcessId;
        var home = Path.Combine(Path.GetTempPath(), $"mentorbot-tests-{pid}");
        return await ScriptAsync("start", home, "--test", "--while", $"{pid}");
    }

    /// <summary>Runs <c>eng/postgres.sh</c> for a separate cluster, whatever <c>MENTORBOT_DATABASE</c> says.</summary>
    internal static async Task<string> ScriptAsync(params string[] arguments)
    {
        var script = Path.Combine(Repository.Root, "eng", "postgres.sh");
        var start = new ProcessStartInfo("bash", [script, .. arguments])
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment.Remove("MENTORBOT_DATABASE");
        using var process = Process.Start(start)!;
        var complaints = process.StandardError.ReadToEndAsync();
        var answer = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        return process.ExitCode == 0 ? answer.Trim() : throw new InvalidOperationException(await complaints);
    }
}
