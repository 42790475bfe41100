using System.Diagnostics;
using System.Globalization;
using MentorBot.Benchmarks.Matching;

namespace MentorBot.Benchmarks.Turns;

/// <summary>
/// <c>turns</c>: how many turns per second MentorBot handles over 16 connections, compared with the minimum such a turn
/// could cost and with echo bots on the same edge, of the SDK's template and of the npm SDK. All servers run the whole time
/// and are measured in rotation.
/// </summary>
internal static class TurnsCommand
{
    private const int Connections = 16;
    private const int EnoughTurns = 20_000;
    private static readonly TimeSpan WarmUp = TimeSpan.FromSeconds(15);
    private static readonly TimeSpan MostWarmUp = TimeSpan.FromSeconds(60);

    /// <returns>0; 1 if a target is missed; 2 for an unknown option.</returns>
    public static async Task<int> RunAsync(string[] args)
    {
        if (args is ["bare", var port])
        {
            await BareServer.RunAsync(int.Parse(port, CultureInfo.InvariantCulture), Surroundings.ServiceUrl);
            return 0;
        }

        if (args is ["echo", var kind, var echoPort])
        {
            await EchoServers.RunAsync(
                kind,
                int.Parse(echoPort, CultureInfo.InvariantCulture),
                Surroundings.ServiceUrl
            );
            return 0;
        }

        Options.Check(args, "--quick", "--no-build", "--only-reads", "--only-writes", "--only-echoes", "--no-npm");
        if (!args.Contains("--no-build"))
        {
            await Contenders.BuildAsync();
        }

        await using var ground = await Ground.MakeAsync(withNpm: !args.Contains("--no-npm"));
        var races = await RacesAsync(ground);
        Keep(races, args, "--only-reads", Race.Read, Race.BareRead);
        Keep(races, args, "--only-writes", Race.Write, Race.BareWrite);
        Keep(races, args, "--only-echoes", Race.BareEcho, Race.EdgeEcho, Race.TemplateEcho, Race.NpmEcho, Race.Help);

        var quick = args.Contains("--quick");
        await MeasureAsync(races, rounds: quick ? 1 : 5, TimeSpan.FromSeconds(quick ? 3 : 6));
        return Bars.Print(races, Console.Out);
    }

    private static async Task<List<Race>> RacesAsync(Ground ground)
    {
        var (crowd, token) = (ground.Crowd, ground.Surroundings.NewToken());
        var plain = new Crowd(ground.Surroundings.Plain.Address, TimeProvider.System.GetUtcNow());
        List<Race> races =
        [
            new(Race.Read, ground.MentorBot, crowd.Reads(token)),
            new(Race.BareRead, ground.Bare, crowd.Reads(token)),
            new(Race.Write, ground.MentorBot, crowd.Writes(token)),
            new(Race.BareWrite, ground.Bare, crowd.Writes(token)),
            new(Race.Help, ground.MentorBot, crowd.Helps(token)),
            new(Race.BareEcho, ground.BareEcho, crowd.Helps(token)),
            new(Race.EdgeEcho, ground.EdgeEcho, crowd.Helps(token)),
            new(Race.TemplateEcho, ground.TemplateEcho, plain.Helps(token: null)),
        ];
        if (ground.NpmEcho is { } npm)
        {
            races.Add(new(Race.NpmEcho, npm, plain.Helps(token: null)));
        }
        else
        {
            await Console.Error.WriteLineAsync("npm is not there or has no packages: its echo bot is left out.");
        }

        return races;
    }

    private static void Keep(List<Race> races, string[] args, string option, params string[] only)
    {
        if (args.Contains(option))
        {
            races.RemoveAll(race => !only.Contains(race.Name));
        }
    }

    /// <summary>Warms up, then runs the rounds, each of which measures every contender once.</summary>
    private static async Task MeasureAsync(List<Race> races, int rounds, TimeSpan time)
    {
        foreach (var race in races)
        {
            await WarmUpAsync(race);
        }

        for (var round = 0; round <= rounds; round++)
        {
            foreach (var race in races)
            {
                var before = race.Server.Processor;
                var figures = await ClosedLoop.RunAsync(race.Server.Port, Connections, time, race.Requests.Next);
                figures = figures with { Processor = (race.Server.Processor - before) / Math.Max(1, figures.Count) };
                race.Keep(figures, isWarmUp: round == 0);
                await Console.Error.WriteLineAsync($"round {round} {race.Name}: {race.Line(figures)}");
            }
        }
    }

    /// <summary>
    /// Runs until the JIT compiler has optimised the hot paths for good, which takes many turns and, on a busy machine,
    /// also time.
    /// </summary>
    private static async Task WarmUpAsync(Race race)
    {
        var turns = 0;
        for (var watch = Stopwatch.StartNew(); watch.Elapsed < MostWarmUp; )
        {
            turns += (await ClosedLoop.RunAsync(race.Server.Port, Connections, WarmUp, race.Requests.Next)).Count;
            if (turns >= EnoughTurns)
            {
                return;
            }
        }
    }
}
