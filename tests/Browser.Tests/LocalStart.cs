using System.Diagnostics;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using MentorBot.Testing;
using MentorBot.Testing.Outside;

namespace MentorBot.Browser.Tests;

/// <summary>Starts MentorBot with <c>./run.sh</c>, as in the README, but with its own ports, folder and database.</summary>
public sealed class LocalStart : IAsyncLifetime
{
    /// <summary>The first start builds everything.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(10);

    private readonly HttpClient http = new() { Timeout = TimeSpan.FromMinutes(2) };
    private readonly string home = Directory.CreateTempSubdirectory("mentorbot-browser-").FullName;
    private readonly int port = Ports.Free();
    private Process? process;
    private Task<string> words = Task.FromResult("");

    public async Task InitializeAsync()
    {
        http.BaseAddress = new Uri($"http://localhost:{port}");
        process = RunOn(port);
        words = process.StandardError.ReadToEndAsync();
        _ = process.StandardOutput.ReadToEndAsync();
        await WaitAsync();
    }

    /// <summary>The address of the local page.</summary>
    public string Page => $"http://localhost:{port}/local";

    /// <summary>The address of the chat window of <c>employee</c>, <c>manager</c> or <c>coordinator</c>.</summary>
    public async Task<string> WindowAsync(string persona)
    {
        var state = await StateAsync();
        var found = state["personas"]!.AsArray().Single(p => (string?)p!["persona"] == persona);
        return (string?)found!["window"] ?? throw new InvalidOperationException($"The {persona} has no window.");
    }

    /// <summary>Moves the clock forward; everything due in that time has happened when the call returns.</summary>
    public async Task PassAsync(TimeSpan time)
    {
        await BringTokenAsync();
        var answer = await http.PostAsJsonAsync($"{Page}/clock", new { advance = time.ToString("c") });
        answer.EnsureSuccessStatusCode();
    }

    public async Task<JsonNode> StateAsync()
    {
        await BringTokenAsync();
        return (await http.GetFromJsonAsync<JsonNode>($"{Page}/state"))!;
    }

    /// <summary>Starts once more in the same folder, with ports of its own.</summary>
    /// <returns>What it says when it gives up.</returns>
    public async Task<string> StartAgainAsync()
    {
        using var second = RunOn(Ports.Free());
        _ = second.StandardOutput.ReadToEndAsync();
        var said = await second.StandardError.ReadToEndAsync();
        await second.WaitForExitAsync();
        return said;
    }

    public async Task DisposeAsync()
    {
        http.Dispose();
        if (process is { HasExited: false })
        {
            // Not SIGINT: a process started in the background may ignore it.
            using var stop = Process.Start("kill", ["-TERM", $"{process.Id}"]);
            await process.WaitForExitAsync().WaitAsync(TimeSpan.FromSeconds(40));
        }

        process?.Dispose();
        Directory.Delete(home, recursive: true);
    }

    private Process RunOn(int own)
    {
        var start = new ProcessStartInfo("bash", ["run.sh", "--fresh"])
        {
            WorkingDirectory = Repository.Root,
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment["MENTORBOT_LOCAL"] = home;
        start.Environment["MENTORBOT_PORT"] = $"{own}";
        start.Environment["MENTORBOT_WINDOWS"] = $"{Ports.Free()}";
        start.Environment["TEAMSAPPTESTER_BROWSER"] = "none";
        start.Environment.Remove("MENTORBOT_DATABASE");
        return Process.Start(start)!;
    }

    /// <summary>The page carries what its data and clock ask for.</summary>
    private async Task BringTokenAsync()
    {
        if (!http.DefaultRequestHeaders.Contains(LocalPageToken.Header))
        {
            http.DefaultRequestHeaders.Add(LocalPageToken.Header, await LocalPageToken.ReadAsync(http));
        }
    }

    private async Task WaitAsync()
    {
        var waited = Stopwatch.StartNew();
        while (!await IsReadyAsync())
        {
            if (process!.HasExited || waited.Elapsed > Patience)
            {
                throw new InvalidOperationException(
                    $"run.sh did not start MentorBot. {(process.HasExited ? await words : "")}"
                );
            }

            await Task.Delay(250);
        }
    }

    private async Task<bool> IsReadyAsync()
    {
        try
        {
            return await http.GetAsync($"http://localhost:{port}/health/ready") is { IsSuccessStatusCode: true }
                && (await StateAsync())["personas"]!.AsArray().All(p => p!["window"] is not null);
        }
        catch (HttpRequestException)
        {
            return false;
        }
    }
}
