using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using MentorBot.Testing;

namespace MentorBot.Simulator;

/// <summary>Runs the bot as a separate process on a free port, with a database that is dropped afterwards.</summary>
internal sealed class StoryBot : IAsyncDisposable
{
    /// <summary>A tenth of a second apart: two minutes, because a busy machine starts slowly.</summary>
    private const int Tries = 1200;
    private static readonly string Ours = Path.Combine(Repository.Root, "tests", "Simulator");
    private readonly Process process;
    private readonly TestDatabase database;
    private readonly Journal journal;

    private StoryBot(Process process, TestDatabase database, Journal journal, string address)
    {
        (this.process, this.database, this.journal, Address) = (process, database, journal, address);
        process.OutputDataReceived += (_, line) => Listen(line.Data);
        process.ErrorDataReceived += (_, line) => Listen(line.Data);
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
    }

    public string Address { get; }

    public static async Task<StoryBot> StartAsync(Journal journal)
    {
        var own = await TestDatabase.CreateEmptyAsync();
        var address = $"http://127.0.0.1:{FreePort()}";
        var bot = new StoryBot(Process.Start(Start(own, address))!, own, journal, address);
        try
        {
            await bot.IsReadyAsync();
            return bot;
        }
        catch
        {
            await bot.DisposeAsync();
            throw;
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (!process.HasExited)
        {
            process.Kill(entireProcessTree: true);
            await process.WaitForExitAsync();
        }

        process.Dispose();
        await database.DisposeAsync();
    }

    private static ProcessStartInfo Start(TestDatabase database, string address)
    {
        var sources = Path.Combine(Repository.Root, "src", "Bot");
        var program = Path.Combine(sources, Path.GetRelativePath(Ours, AppContext.BaseDirectory), "MentorBot.Bot.dll");
        var start = new ProcessStartInfo("dotnet", [program])
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment["ASPNETCORE_ENVIRONMENT"] = "Development";
        start.Environment["ASPNETCORE_URLS"] = address;
        start.Environment["ConnectionStrings__MentorBotOwner"] = database.OwnerConnectionString;
        start.Environment["ConnectionStrings__MentorBot"] = database.ConnectionString;
        start.Environment["MentorBot__Local__Enabled"] = "true";
        return start;
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    private async Task IsReadyAsync()
    {
        using var http = new HttpClient { BaseAddress = new Uri(Address), Timeout = TimeSpan.FromSeconds(5) };
        for (var i = 0; i < Tries; i++)
        {
            if (process.HasExited)
            {
                throw new InvalidOperationException("The bot did not start.");
            }

            if (await IsReadyAsync(http))
            {
                return;
            }

            await Task.Delay(TimeSpan.FromMilliseconds(100));
        }

        throw new TimeoutException("The bot was not ready within two minutes.");
    }

    private static async Task<bool> IsReadyAsync(HttpClient http)
    {
        try
        {
            using var answer = await http.GetAsync(new Uri("/health/ready", UriKind.Relative));
            return answer.IsSuccessStatusCode;
        }
        catch (HttpRequestException)
        {
            return false;
        }
    }

    /// <summary>Any error in the log counts as a mistake of the story, even if the answers looked right.</summary>
    private void Listen(string? line)
    {
        if (line is null)
        {
            return;
        }

        if (line.StartsWith("fail:", StringComparison.Ordinal) || line.StartsWith("crit:", StringComparison.Ordinal))
        {
            journal.Mistake($"the log says {line}");
        }
        else if (process.HasExited || line.StartsWith("Unhandled", StringComparison.Ordinal))
        {
            journal.Say(line);
        }
    }
}
