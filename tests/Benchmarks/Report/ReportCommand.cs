using MentorBot.Benchmarks.Matching;
using MentorBot.Testing;

namespace MentorBot.Benchmarks.Report;

/// <summary>
/// <c>match all</c>: measures every instance of the table, reports how many agree with the known results, and writes
/// the tables and the picture of docs/matching.md. <c>--quick</c> runs only the smaller ones, once each, and writes
/// nothing.
/// </summary>
internal static class ReportCommand
{
    private static readonly int[] GrowthSizes = [1_000, 2_000, 5_000, 10_000, 20_000, 50_000, 100_000];

    /// <returns>0 if everything agrees, 1 if something does not, 2 for an unknown option.</returns>
    public static int Run(string[] args, TextWriter errors)
    {
        try
        {
            Options.Check(args, "--quick", "--once");
        }
        catch (FormatException wrong)
        {
            errors.WriteLine(wrong.Message);
            return 2;
        }

        return args.All(Options.IsOption)
            ? Run(args.Contains("--quick"), args.Contains("--once"))
            : MatchCommand.Help(errors);
    }

    private static int Run(bool quick, bool once)
    {
        var wanted = Expected.All().Where(row => !quick || !row.TakesLong);
        var rows = wanted.Select(row => Measure(row, quick || once)).ToList();
        var agreeing = rows.Count(row => row.Agrees);
        Console.WriteLine($"{agreeing} of {rows.Count} agree with what is known of them.");
        if (!quick)
        {
            Write(rows, once);
        }

        return agreeing == rows.Count ? 0 : 1;
    }

    private static ReportRow Measure(Expected expected, bool once)
    {
        var row = new ReportRow(expected, ChildRun.Of(expected.Id, expected.Fair, once));
        Console.WriteLine(row.Line());
        return row;
    }

    private static void Write(List<ReportRow> rows, bool once)
    {
        var growth = GrowthSizes
            .Select(people => Grow(people, rows, once))
            .Where(point => point.Measured.Flaw is null)
            .ToList();
        var document = Path.Combine(Repository.Root, "docs", "matching.md");
        DocumentPart.Replace(document, "instances", $"{How(once)}\n\n{ReportRow.Table(rows)}");
        DocumentPart.Replace(document, "growth", $"{How(once)}\n\n{GrowthPoint.Table(growth)}");
        File.WriteAllText(
            Path.Combine(Repository.Root, "docs", "pictures", "matching-growth.svg"),
            GrowthPicture.Of(growth)
        );
        Console.WriteLine("docs/matching.md and docs/pictures/matching-growth.svg are written.");
    }

    private static string How(bool once) =>
        $"{(once ? "One cold run each" : "The median of three runs of each, after two seconds and at least one run to warm up")}, "
        + $"in a process of its own, on {Environment.ProcessorCount} processors, .NET {Environment.Version}; whatever else "
        + "ran on the machine at the time is in it.";

    private static GrowthPoint Grow(int people, List<ReportRow> rows, bool once)
    {
        var id = $"pgm:{people}:5001";
        var known = rows.Find(row => row.Expected.Id == id && !row.Expected.Fair)?.Measured;
        var point = new GrowthPoint(people, known ?? ChildRun.Of(id, fair: false, once));
        Console.WriteLine($"growth {people} people: {point.Measured.Flaw ?? point.Figures}");
        return point;
    }
}
