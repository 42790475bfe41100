using System.Globalization;

namespace MentorBot.Benchmarks.Report;

/// <summary>The cost of pairing this many peers.</summary>
internal sealed record GrowthPoint(int People, Measured Measured)
{
    public string Figures =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"{Measured.Outcome.Cardinality} pairs, {Measured.Outcome.Proof}, {Measured.Seconds:0.000} s, {Measured.PeakMegabytes} MB"
        );

    /// <summary>A Markdown table.</summary>
    public static string Table(IEnumerable<GrowthPoint> points) =>
        string.Join(
            '\n',
            [
                "| people | pairs | proof | seconds | MB |",
                "|--:|--:|---|--:|--:|",
                .. points.Select(point => point.Cells()),
            ]
        );

    private string Cells() =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"| {People:N0} | {Measured.Outcome.Cardinality:N0} | {Measured.Outcome.Proof} | {Measured.Seconds:0.000} | {Measured.PeakMegabytes} |"
        );
}
