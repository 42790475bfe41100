using System.Collections.Concurrent;
using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using MentorBot.Domain.CheckIns;
using Npgsql;

namespace MentorBot.Testing.Faults;

/// <summary>
/// One node of the bot as a separate process, which can be killed like a crashing machine or stopped like a deployment.
/// It runs in Development without an app id, so that activities need no signature and the connector can be on this
/// machine.
/// </summary>
public sealed class NodeProcess : IAsyncDisposable
{
    private const int MostLines = 400;
    private static readonly TimeSpan Look = TimeSpan.FromMilliseconds(50);
    private readonly ConcurrentQueue<string> said = new();
    private readonly Process process;
    private readonly HttpClient http;
    private bool isDisposed;

    private NodeProcess(Process process, string name, Uri address)
    {
        (this.process, Name) = (process, name);
        http = new HttpClient { BaseAddress = address, Timeout = TimeSpan.FromSeconds(5) };
        process.OutputDataReceived += (_, line) => Listen(line.Data);
        process.ErrorDataReceived += (_, line) => Listen(line.Data);
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
    }

    public string Name { get; }

    public bool HasEnded => process.HasExited;

    /// <summary>The last lines of its output, to explain a failed scenario.</summary>
    public string Said => string.Join('\n', said.TakeLast(40));

    /// <summary>The errors in its recent output, each with its source.</summary>
    public IReadOnlyList<string> Errors
    {
        get
        {
            var lines = said.ToArray();
            return
            [
                .. lines
                    .Select((line, i) => (line, Next: string.Join(' ', lines.Skip(i + 1).Take(2))))
                    .Where(pair => pair.line.StartsWith("fail:", StringComparison.Ordinal))
                    .Select(pair => pair.line + pair.Next),
            ];
        }
    }

    /// <param name="name">Also the application name of its database connections.</param>
    /// <param name="settings">Settings on top of the default ones, with colons: <c>MentorBot:Delivery:Lease</c>.</param>
    public static NodeProcess Start(string name, string database, IReadOnlyDictionary<string, string> settings)
    {
        var address = $"http://127.0.0.1:{FreePort()}";
        var start = new ProcessStartInfo("dotnet", [typeof(Program).Assembly.Location])
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = AppContext.BaseDirectory,
        };
        start.Environment["ASPNETCORE_ENVIRONMENT"] = "Development";
        start.Environment["ASPNETCORE_URLS"] = address;
        start.Environment["ConnectionStrings__MentorBot"] = new NpgsqlConnectionStringBuilder(database)
        {
            ApplicationName = name,
        }.ConnectionString;
        start.Environment["MentorBot__TenantId"] = BotHost.TenantId;
        start.Environment["MentorBot__Coordinators__0"] = BotHost.TenantId;
        // Each of the crowd is told many things at once, which the rules for prompts would spread over weeks.
        start.Environment["MentorBot__WeeklyPrompts"] = $"{PromptBudget.Most}";
        start.Environment["MentorBot__MinutesBetweenPrompts"] = "0";
        start.Environment["Logging__LogLevel__MentorBot"] = "Warning";
        foreach (var (key, value) in settings)
        {
            start.Environment[key.Replace(":", "__", StringComparison.Ordinal)] = value;
        }

        return new NodeProcess(Process.Start(start)!, name, new Uri(address));
    }

    /// <exception cref="InvalidOperationException">The process ended, or was not ready within a minute.</exception>
    public async Task<NodeProcess> IsReadyAsync()
    {
        var patience = Stopwatch.StartNew();
        while (!await AnswersReadyAsync())
        {
            if (HasEnded || patience.Elapsed > TimeSpan.FromMinutes(1))
            {
                throw new InvalidOperationException($"The node {Name} is not ready. It said:\n{Said}");
            }

            await Task.Delay(Look);
        }

        return this;
    }

    public async Task<bool> AnswersReadyAsync()
    {
        try
        {
            using var answer = await http.GetAsync(new Uri("/health/ready", UriKind.Relative));
            return answer.IsSuccessStatusCode;
        }
        catch (Exception e) when (e is HttpRequestException or OperationCanceledException)
        {
            return false;
        }
    }

    /// <summary>SIGKILL: the process can neither save anything nor shut down.</summary>
    public async Task KillAsync()
    {
        process.Kill(entireProcessTree: true);
        await process.WaitForExitAsync();
    }

    /// <summary>SIGTERM, as in a deployment.</summary>
    /// <returns>How long it took to stop; null if it did not stop in time and was killed.</returns>
    public async Task<TimeSpan?> TerminateAsync(TimeSpan atMost)
    {
        var watch = Stopwatch.StartNew();
        using (var kill = Process.Start("kill", ["-TERM", $"{process.Id}"]))
        {
            await kill.WaitForExitAsync();
        }

        using var patience = new CancellationTokenSource(atMost);
        try
        {
            await process.WaitForExitAsync(patience.Token);
            return watch.Elapsed;
        }
        catch (OperationCanceledException)
        {
            await KillAsync();
            return null;
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (isDisposed)
        {
            return;
        }

        isDisposed = true;
        if (!process.HasExited)
        {
            await KillAsync();
        }

        process.Dispose();
        http.Dispose();
    }

    private void Listen(string? line)
    {
        if (line is not null)
        {
            said.Enqueue(line);
            while (said.Count > MostLines && said.TryDequeue(out _)) { }
        }
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
