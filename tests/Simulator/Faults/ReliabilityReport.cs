using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using MentorBot.Testing;

namespace MentorBot.Simulator.Faults;

/// <summary>The table of <c>docs/reliability.md</c>, between two marks; what stands around it is kept.</summary>
internal static partial class ReliabilityReport
{
    private const string Begin = "<!-- The table is written by ./test.sh --faults. -->";
    private const string End = "<!-- The table ends here. -->";

    public static string Row(Figure figure) =>
        $"| {figure.Promise} | {Cell(figure.Done)} | {Cell(figure.Found)} | {(figure.IsKept ? "yes" : "**no**")} |";

    public static void Write(string file, IEnumerable<Figure> figures)
    {
        var text = File.Exists(file) ? File.ReadAllText(file) : $"# Reliability\n\n{Begin}\n{End}\n";
        var (from, to) = (text.IndexOf(Begin, StringComparison.Ordinal), text.IndexOf(End, StringComparison.Ordinal));
        if (from < 0 || to < from)
        {
            throw new InvalidOperationException(
                $"{file} has no place for the table; it stands between {Begin} and {End}"
            );
        }

        File.WriteAllText(file, $"{text[..from]}{Begin}\n\n{Table(figures)}\n\n{text[to..]}");
    }

    /// <summary>Makes the table of all figures noted, and of the tests of promises that noted none; prints kept and broken.</summary>
    /// <param name="figures">One JSON object a line.</param>
    /// <param name="results">The directory of the .trx files.</param>
    /// <returns>The exit code: 0, whatever was kept.</returns>
    public static int Collect(string figures, string results, string file)
    {
        var noted = File.Exists(figures) ? [.. File.ReadLines(figures).Select(Read)] : new List<Figure>();
        var rows = noted.Concat(Tested(results, [.. noted.Select(figure => figure.Promise)])).ToList();
        Write(file, rows);
        Console.WriteLine($"{rows.Count(row => row.IsKept)} {rows.Count(row => !row.IsKept)}");
        return 0;
    }

    private static Figure Read(string line) => JsonSerializer.Deserialize<Figure>(line)!;

    /// <summary>A promise without a figure of its own has its tests; one with a figure still has those that failed.</summary>
    private static IEnumerable<Figure> Tested(string results, HashSet<string> noted) =>
        Directory
            .EnumerateFiles(results, "*.trx")
            .SelectMany(file => XDocument.Load(file).Descendants().Where(e => e.Name.LocalName == "UnitTestResult"))
            .Select(test => (Promise: PromiseOf(test.Attribute("testName")!.Value), IsPassed: IsPassed(test)))
            .GroupBy(test => test.Promise, StringComparer.Ordinal)
            .Where(promise => !noted.Contains(promise.Key) || promise.Any(test => !test.IsPassed))
            .Select(Tested);

    private static Figure Tested(IGrouping<string, (string Promise, bool IsPassed)> promise) =>
        new(
            promise.Key,
            "its tests, in their long form",
            $"{promise.Count(test => test.IsPassed)} of {promise.Count()} passed",
            promise.All(test => test.IsPassed)
        );

    private static bool IsPassed(XElement test) => test.Attribute("outcome")?.Value == "Passed";

    private static string PromiseOf(string test) =>
        PromiseName().Match(test) is { Success: true } name
            ? $"D{int.Parse((name.Groups[1].Success ? name.Groups[1] : name.Groups[2]).ValueSpan, CultureInfo.InvariantCulture)}"
            : test;

    private static string Table(IEnumerable<Figure> figures) =>
        string.Join(
            '\n',
            figures
                .OrderBy(Place)
                .Select(Row)
                .Prepend("| --- | --- | --- | --- |")
                .Prepend("| promise | what was done | what was found | kept |")
        );

    /// <summary>D2 comes before D10.</summary>
    private static (string, int) Place(Figure figure) =>
        int.TryParse(figure.Promise.AsSpan(1), CultureInfo.InvariantCulture, out var number)
            ? (figure.Promise[..1], number)
            : (figure.Promise, 0);

    private static string Cell(string words) =>
        words.Replace("|", "\\|", StringComparison.Ordinal).ReplaceLineEndings(" ");

    [GeneratedRegex(@"\.D(\d{1,2})_|\.D(?=\d)0?(\d{1,2})[A-Z]")]
    private static partial Regex PromiseName();
}
