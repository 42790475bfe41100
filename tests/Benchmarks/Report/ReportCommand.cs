using MentorBot.Testing;

namespace MentorBot.Benchmarks.Report;

/// <summary>
/// <c>match all</c>: measures every instance of the table, says how many agree with what is known of them, and writes the
/// tables and the picture of docs/matching.md. <c>--quick</c> takes the smaller ones, once each, and writes nothing.
/// </summary>
internal static class ReportCommand
{
    /// <summary>Those that take more than about 5 seconds, or more than a gigabyte.</summary>
    private static readonly string[] Slow =
    [
        "ubd:5000:1003",
        "ubs:100000:50:2003",
        "pbm:5000:10000:6002",
        "ugs:50000:50:3003",
        "pgm:20000:5001",
        "pgm:100000:5001",
        "demo:peers:100000",
    ];

    private static readonly int[] GrowthSizes = [1_000, 2_000, 5_000, 10_000, 20_000, 50_000, 100_000];

    /// <returns>0 when everything agrees.</returns>
    public static int Run(string[] args)
    {
        var quick = args.Contains("--quick");
        var once = quick || args.Contains("--once");
        var wanted = Expected.All().Where(row => !quick || !Slow.Contains(row.Id));
        var rows = wanted.Select(row => Measure(row, once)).ToList();
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
        $"{(once ? "One cold run" : "The median of three runs after one to warm up")}, on {Environment.ProcessorCount} "
        + $"processors, .NET {Environment.Version}; whatever else ran at the time is in it.";

    private static GrowthPoint Grow(int people, List<ReportRow> rows, bool once)
    {
        var id = $"pgm:{people}:5001";
        var known = rows.Find(row => row.Expected.Id == id && !row.Expected.Fair)?.Measured;
        var point = new GrowthPoint(people, known ?? ChildRun.Of(id, fair: false, once));
        Console.WriteLine($"growth {people} people: {point.Measured.Flaw ?? point.Figures}");
        return point;
    }
}
