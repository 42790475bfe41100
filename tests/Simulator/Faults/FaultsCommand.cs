using System.Globalization;
using MentorBot.Testing;

namespace MentorBot.Simulator.Faults;

/// <summary>Runs the long tests of the promises that need separate processes, and writes their table.</summary>
internal static class FaultsCommand
{
    private const string Help = """
        usage: MentorBot.Simulator faults [D1 D2 …] [options]

        Starts the bot as processes of their own, on a PostgreSQL server of its own and a connector that keeps a ledger, lets
        them be killed, stopped and cut off, and says what became of every message. Without names all scenarios run.

          D1 D2 D6    a load over nodes that are killed and a database that is cut off
          D7          database restarts under load
          D17         stops under load
          D18         the next version migrates, and dies, while this one works
          D19         nodes that die in the middle of a job
          control     the load of D1 without faults

          --messages N    messages of D1, and at most so many of the others; 20000
          --nodes N       nodes of D1, 1 to 4; 2
          --kills N       kills of D1; 12
          --seed N        for the moments of the kills and the faults of the connector; 1
          --figures FILE  appends what was measured to a file, one JSON object a line
          --report FILE   writes the table into FILE, between its two marks, when all is done

        The exit code is 0 when every promise was kept.
        """;

    public static async Task<int> RunAsync(IReadOnlyList<string> words)
    {
        if (words.Contains("--help") || words.Contains("-h"))
        {
            Console.WriteLine(Help);
            return 0;
        }

        if (FaultsArguments.Parse(words) is not { } arguments)
        {
            await Console.Error.WriteLineAsync(Help);
            return 2;
        }

        var figures = new List<Figure>();
        foreach (var scenario in Scenarios.Of(arguments))
        {
            figures.AddRange(await PlayAsync(scenario, arguments));
        }

        if (arguments.Report is { } report)
        {
            ReliabilityReport.Write(report, figures);
        }

        return figures.TrueForAll(figure => figure.IsKept) ? 0 : 1;
    }

    private static async Task<IReadOnlyList<Figure>> PlayAsync(Scenario scenario, FaultsArguments arguments)
    {
        var figures = await TryAsync(scenario);
        foreach (var figure in figures)
        {
            Console.WriteLine(ReliabilityReport.Row(figure));
            if (arguments.Figures is { } file)
            {
                figure.NoteIn(file);
            }
        }

        return figures;
    }

    /// <summary>A scenario that throws has not kept its promise, but the remaining ones must still run.</summary>
    private static async Task<IReadOnlyList<Figure>> TryAsync(Scenario scenario)
    {
        try
        {
            return await scenario.RunAsync();
        }
        catch (Exception e)
        {
            await Console.Error.WriteLineAsync($"{scenario.Name}: {e}");
            var words = string.Create(CultureInfo.InvariantCulture, $"broke off: {e.GetType().Name}");
            return [new Figure(scenario.Promises[0], scenario.Name, words, IsKept: false)];
        }
    }
}
