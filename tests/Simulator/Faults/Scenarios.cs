using MentorBot.Testing;
using MentorBot.Testing.Faults;

namespace MentorBot.Simulator.Faults;

/// <summary>A long test of one or more promises.</summary>
/// <param name="Promises">The promises it tests; the first one identifies it.</param>
internal sealed record Scenario(
    string Name,
    IReadOnlyList<string> Promises,
    Func<Task<IReadOnlyList<Figure>>> RunAsync
);

/// <summary>The long scenarios: the same as in the tests, with larger numbers.</summary>
internal static class Scenarios
{
    /// <summary>Longer than a connector call can take, so that only the claims of a dead sender are taken over.</summary>
    private static readonly TimeSpan Lease = TimeSpan.FromSeconds(20);
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(6);

    public static IEnumerable<Scenario> Of(FaultsArguments arguments) =>
        All(arguments).Where(scenario => arguments.Names.Count == 0 || arguments.Names.Any(scenario.Is));

    public static bool Knows(string name) => All(new FaultsArguments()).Any(scenario => scenario.Is(name));

    private static bool Is(this Scenario scenario, string name) =>
        scenario.Promises.Contains(name, StringComparer.OrdinalIgnoreCase)
        || string.Equals(scenario.Name, name, StringComparison.OrdinalIgnoreCase);

    private static IEnumerable<Scenario> All(FaultsArguments arguments) =>
        [
            new(
                "control",
                ["control"],
                Load(arguments, FaultRates.None, unreachable: 0, kills: 0, crashes: 0).RunAsync
            ),
            new(
                "load",
                ["D1", "D2", "D6", "D23"],
                Load(arguments, FaultRates.Everything, unreachable: 100, arguments.Kills, crashes: 3).RunAsync
            ),
            new("database restarts", ["D7"], new DatabaseRestarts(Small(8_000, arguments), 10, Patience).RunAsync),
            new("graceful stops", ["D17"], new GracefulStops(Small(8_000, arguments), 20, Patience).RunAsync),
            new("next version", ["D18"], new NextVersion(Small(4_000, arguments), 10, Patience).RunAsync),
            new("dying nodes", ["D19"], new DyingNodes(10).RunAsync),
        ];

    private static NothingIsLost Load(
        FaultsArguments arguments,
        FaultRates rates,
        int unreachable,
        int kills,
        int crashes
    ) =>
        new(
            new StageSettings(
                arguments.Messages / 40 * 40,
                Each: 20,
                rates,
                Lease,
                Latency: TimeSpan.FromMilliseconds(5),
                unreachable,
                arguments.Seed
            ),
            arguments.Nodes,
            kills,
            crashes,
            Patience
        );

    private static StageSettings Small(int messages, FaultsArguments arguments) =>
        new(
            Math.Min(messages, arguments.Messages / 40 * 40),
            Each: 20,
            FaultRates.None,
            Lease,
            Latency: TimeSpan.FromMilliseconds(20),
            Seed: arguments.Seed
        );
}
