using System.Collections.Concurrent;
using System.Diagnostics;
using MentorBot.Testing;

namespace MentorBot.Bot.Tests.Delivery;

/// <summary>The bot as a process that can be killed as a machine kills it: at once, with nothing written down.</summary>
internal sealed class BotProcess : IAsyncDisposable
{
    private readonly ConcurrentQueue<string> said = new();
    private readonly Process process;

    private BotProcess(Process process)
    {
        this.process = process;
        process.OutputDataReceived += (_, line) => said.Enqueue(line.Data ?? "");
        process.ErrorDataReceived += (_, line) => said.Enqueue(line.Data ?? "");
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
    }

    public bool HasEnded => process.HasExited;

    /// <summary>What it wrote so far, for a test that fails.</summary>
    public string Said => string.Join('\n', said);

    public static BotProcess Start(TestDatabase database)
    {
        var start = new ProcessStartInfo("dotnet", [typeof(Program).Assembly.Location])
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = AppContext.BaseDirectory,
        };
        start.Environment["ASPNETCORE_ENVIRONMENT"] = "Development";
        start.Environment["ASPNETCORE_URLS"] = "http://127.0.0.1:0";
        start.Environment["ConnectionStrings__MentorBot"] = database.ConnectionString;
        start.Environment["MentorBot__TenantId"] = BotHost.TenantId;
        start.Environment["MentorBot__Coordinators__0"] = BotHost.TenantId;
        return new BotProcess(Process.Start(start)!);
    }

    public async Task KillAsync()
    {
        process.Kill(entireProcessTree: true);
        await process.WaitForExitAsync();
    }

    public async ValueTask DisposeAsync()
    {
        if (!process.HasExited)
        {
            await KillAsync();
        }

        process.Dispose();
    }
}
