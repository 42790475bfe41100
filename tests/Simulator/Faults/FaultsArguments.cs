using System.Globalization;

namespace MentorBot.Simulator.Faults;

/// <summary>The arguments of the <c>faults</c> command.</summary>
internal sealed record FaultsArguments
{
    /// <summary>Names of promises; empty for all.</summary>
    public IReadOnlyList<string> Names { get; init; } = [];
    public int Messages { get; init; } = 20_000;
    public int Nodes { get; init; } = 2;
    public int Kills { get; init; } = 12;
    public int Seed { get; init; } = 1;
    public string? Figures { get; init; }
    public string? Report { get; init; }

    /// <summary>The parsed arguments; null if they are invalid.</summary>
    public static FaultsArguments? Parse(IReadOnlyList<string> words)
    {
        FaultsArguments? arguments = new();
        for (var i = 0; i < words.Count && arguments is not null; i++)
        {
            arguments = words[i].StartsWith("--", StringComparison.Ordinal)
                ? arguments.With(words[i], words.ElementAtOrDefault(++i))
                : arguments with
                {
                    Names = [.. arguments.Names, words[i]],
                };
        }

        return arguments is { } all && all.Names.All(Scenarios.Knows) ? all : null;
    }

    private FaultsArguments? With(string option, string? value) =>
        (option, value, Number(value)) switch
        {
            ("--figures", { } file, _) => this with { Figures = file },
            ("--report", { } file, _) => this with { Report = file },
            ("--messages", _, >= 40 and <= 1_000_000 and var number) => this with { Messages = number },
            ("--nodes", _, >= 1 and <= 4 and var number) => this with { Nodes = number },
            ("--kills", _, >= 0 and <= 1000 and var number) => this with { Kills = number },
            ("--seed", _, >= 0 and var number) => this with { Seed = number },
            _ => null,
        };

    private static int Number(string? value) =>
        int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : -1;
}
