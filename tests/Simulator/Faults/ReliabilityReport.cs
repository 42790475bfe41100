using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using MentorBot.Testing;

namespace MentorBot.Simulator.Faults;

/// <summary>Writes the table in <c>docs/reliability.md</c> between two markers and keeps the text around it.</summary>
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

    /// <summary>
    /// Builds the table from all recorded figures, and from the tests of promises without a figure; prints what was
    /// kept and broken.
    /// </summary>
    /// <param name="figures">A file with one JSON object per line.</param>
    /// <param name="results">The directory with the .trx files.</param>
    /// <returns>The exit code: always 0, even if promises were broken.</returns>
    public static int Collect(string figures, string results, string file)
    {
        var noted = File.Exists(figures) ? [.. File.ReadLines(figures).Select(Read)] : new List<Figure>();
        var rows = noted.Concat(Tested(results, [.. noted.Select(figure => figure.Promise)])).ToList();
        rows.AddRange(Missing(file, [.. rows.Select(row => row.Promise)]));
        Write(file, rows);
        Console.WriteLine($"{rows.Count(row => row.IsKept)} {rows.Count(row => !row.IsKept)}");
        return 0;
    }

    private static Figure Read(string line) => JsonSerializer.Deserialize<Figure>(line)!;

    /// <summary>A promise without a recorded figure is represented by its tests; one with a figure only by tests that failed.</summary>
    private static IEnumerable<Figure> Tested(string results, HashSet<string> noted) =>
        Directory
            .EnumerateFiles(results, "*.trx")
            .SelectMany(file => XDocument.Load(file).Descendants().Where(e => e.Name.LocalName == "UnitTestResult"))
            .Select(test => (Promise: PromiseOf(test.Attribute("testName")!.Value), IsPassed: IsPassed(test)))
            .GroupBy(test => test.Promise, StringComparer.Ordinal)
            .Where(promise => !noted.Contains(promise.Key) || promise.Any(test => !test.IsPassed))
            .Select(Tested);

    /// <summary>A promise of the last table that this run says nothing of: its run broke off, or ran into its limit.</summary>
    private static IEnumerable<Figure> Missing(string file, HashSet<string> found) =>
        File.Exists(file)
            ? PromiseOfRow()
                .Matches(File.ReadAllText(file))
                .Select(row => row.Groups["promise"].Value)
                .Distinct(StringComparer.Ordinal)
                .Where(promise => !found.Contains(promise))
                .Select(promise => new Figure(promise, "its tests, in their long form", "did not end", IsKept: false))
            : [];

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

    /// <summary>Sorts numerically, so that D2 comes before D10.</summary>
    private static (string, int) Place(Figure figure) =>
        int.TryParse(figure.Promise.AsSpan(1), CultureInfo.InvariantCulture, out var number)
            ? (figure.Promise[..1], number)
            : (figure.Promise, 0);

    private static string Cell(string words) =>
        words.Replace("|", "\\|", StringComparison.Ordinal).ReplaceLineEndings(" ");

    [GeneratedRegex(@"^\| (?<promise>D\d+) \|", RegexOptions.Multiline)]
    private static partial Regex PromiseOfRow();

    [GeneratedRegex(@"\.D(\d{1,2})_|\.D(?=\d)0?(\d{1,2})[A-Z]")]
    private static partial Regex PromiseName();
}
