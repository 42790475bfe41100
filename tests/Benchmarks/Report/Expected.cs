using System.Globalization;
using System.Text.RegularExpressions;
using MentorBot.Benchmarks.Matching;
using MentorBot.Testing;

namespace MentorBot.Benchmarks.Report;

/// <summary>The known result of an instance, from <c>Matching/expected.tsv</c>.</summary>
/// <param name="Fair">Whether it applies to <c>--fair</c>.</param>
/// <param name="Minimum">Null if it does not matter.</param>
/// <param name="Checksum">A checksum of the result, if it is unique; otherwise null.</param>
/// <param name="BestKnown">Whether the value is merely the best one known.</param>
internal sealed partial record Expected(
    string Id,
    bool Fair,
    int Cardinality,
    long Value,
    int? Minimum,
    string? Checksum,
    bool BestKnown
)
{
    /// <summary>Circles whose value is not proved agree if they reach this share of the best known value.</summary>
    private const double EnoughOfBestKnown = 0.99;

    private static readonly HashSet<string> Long =
    [
        "ubd:2000:1002",
        "ubd:5000:1003",
        "ubs:50000:50:2002",
        "ubs:100000:50:2003",
        "pbm:2500:5000:6003",
        "pbm:5000:10000:6002",
        "ugs:50000:50:3003",
        "ugd:2000:4003",
        "pgm:5000:5001",
        "pgm:10000:5001",
        "pgm:20000:5001",
        "pgm:100000:5001",
        "stable:5000:10000:7002:L20",
        "circles:60:8004:4..6",
        "circles:200:8005:4..8",
        "circles:1000:8006:4..8",
        "rounds pgm:1000:5001 R=12",
        "demo:peers:10000",
        "demo:peers:100000",
        "demo:mentors:10000",
    ];

    /// <summary>All instances in the order of the table; those with a known largest minimum appear twice.</summary>
    public static IReadOnlyList<Expected> All() =>
        [
            .. File.ReadLines(Path.Combine(Repository.Root, "tests", "Benchmarks", "Matching", "expected.tsv"))
                .Where(line => line.Length > 0 && line[0] != '#')
                .SelectMany(Read),
        ];

    /// <summary>Whether it takes more than about three seconds in a debug build.</summary>
    public bool TakesLong => Long.Contains(Id);

    public bool Agrees(Outcome found) =>
        BestKnown
            ? (found.Cardinality, found.Value).CompareTo((Cardinality, Enough)) >= 0
            : found.Cardinality == Cardinality
                && found.Value == Value
                && (Minimum is null || found.Minimum == Minimum)
                && (Checksum is null || found.Extra?.Contains(Checksum, StringComparison.Ordinal) == true);

    private long Enough => (long)Math.Ceiling(Value * EnoughOfBestKnown);

    private static IEnumerable<Expected> Read(string line)
    {
        string[] cells = [.. line.Split('\t'), ""];
        var (id, extra) = (cells[0], cells[5]);
        var first = CardinalityFirst().Match(extra);
        var cardinality = Number(first.Success ? first.Groups["count"].Value : cells[3]);
        var value = Number(first.Success ? first.Groups["sum"].Value : Digits().Match(cells[4]).Value);
        var checksum = CheckSum().Match(extra) is { Success: true } sum ? sum.Groups["hash"].Value : null;
        yield return new(
            id,
            false,
            (int)cardinality,
            value,
            null,
            checksum,
            cells[2].StartsWith("best known", StringComparison.Ordinal)
        );
        if (LargestMinimum().Match(extra) is { Success: true } fair)
        {
            var (minimum, total) = ((int)Number(fair.Groups["least"].Value), Number(fair.Groups["sum"].Value));
            yield return new(id, true, (int)cardinality, total, minimum, null, false);
        }
    }

    private static long Number(string text) => long.Parse(text, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"cardFirst: (?<count>\d+) / (?<sum>\d+)", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex CardinalityFirst();

    [GeneratedRegex(@"lexMin=(?<least>\d+) sumAtLexMin=(?<sum>\d+)", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex LargestMinimum();

    [GeneratedRegex("checksum (?<hash>[0-9a-f]{16})", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex CheckSum();

    [GeneratedRegex(@"\d+", RegexOptions.None, 1000)]
    private static partial Regex Digits();
}
