using System.Diagnostics;
using MentorBot.Testing;

namespace MentorBot.Benchmarks.Turns;

/// <summary>
/// What the race needs: a PostgreSQL server with durable default settings, the people in it, the external services, and
/// the servers.
/// </summary>
internal sealed class Ground : IAsyncDisposable
{
    private readonly string home;

    private Ground(string home, Surroundings surroundings, Crowd crowd) =>
        (this.home, Surroundings, Crowd) = (home, surroundings, crowd);

    public Surroundings Surroundings { get; }
    public Crowd Crowd { get; }
    public ServerProcess MentorBot { get; private set; } = null!;
    public ServerProcess Bare { get; private set; } = null!;
    public ServerProcess BareEcho { get; private set; } = null!;
    public ServerProcess EdgeEcho { get; private set; } = null!;
    public ServerProcess TemplateEcho { get; private set; } = null!;
    public ServerProcess? NpmEcho { get; private set; }

    public static async Task<Ground> MakeAsync(bool withNpm)
    {
        var folder = Directory.CreateTempSubdirectory("mentorbot-turns-").FullName;
        var surroundings = await Surroundings.StartAsync();
        var crowd = new Crowd(Surroundings.ServiceUrl, TimeProvider.System.GetUtcNow());
        var ground = new Ground(folder, surroundings, crowd);
        var database = await PostgresAsync("start", folder);
        await crowd.SettleAsync(database);
        ground.MentorBot = await Contenders.MentorBotAsync(database, surroundings.Internet.Environment);
        ground.Bare = await Contenders.BareAsync(database, surroundings.Internet.Environment);
        ground.BareEcho = await Contenders.EchoAsync(EchoServers.Bare, surroundings.Internet.Environment);
        ground.EdgeEcho = await Contenders.EchoAsync(EchoServers.Edge, surroundings.Internet.Environment);
        ground.TemplateEcho = await Contenders.EchoAsync(EchoServers.Template, surroundings.Internet.Environment);
        ground.NpmEcho = !withNpm
            ? null
            : await Contenders.NpmEchoAsync(Directory.CreateDirectory(Path.Combine(folder, "echo")).FullName);
        return ground;
    }

    public async ValueTask DisposeAsync()
    {
        ServerProcess?[] servers = [MentorBot, Bare, BareEcho, EdgeEcho, TemplateEcho, NpmEcho];
        foreach (var server in servers.OfType<ServerProcess>())
        {
            await server.DisposeAsync();
        }

        await Surroundings.DisposeAsync();
        await PostgresAsync("drop", home);
    }

    private static async Task<string> PostgresAsync(string verb, string folder)
    {
        string[] arguments = [Path.Combine(Repository.Root, "eng", "postgres.sh"), verb, folder];
        string[] watched = verb == "start" ? ["--while", $"{Environment.ProcessId}"] : [];
        var start = new ProcessStartInfo("bash", [.. arguments, .. watched])
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
        };
        using var process = Process.Start(start)!;
        var words = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        return process.ExitCode == 0 ? words.Trim() : throw new InvalidOperationException("PostgreSQL did not start.");
    }
}
