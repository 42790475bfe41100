using System.Globalization;
using System.Xml.Linq;
using MentorBot.Benchmarks.Matching;
using MentorBot.Benchmarks.Report;

namespace MentorBot.Domain.Tests.Matching.Command;

public sealed class ReportTests
{
    private static readonly Expected Exact = new("pgm:9:1", false, 4, 2000, 500, "0123456789abcdef", false);
    private static readonly Outcome Found = new(4, 2000, 500, "optimal", "checksum=0123456789abcdef");

    [Fact]
    public void Exact_figures_agree_only_when_each_of_them_does()
    {
        Assert.True(Exact.Agrees(Found));
        Assert.False(Exact.Agrees(Found with { Cardinality = 5 }));
        Assert.False(Exact.Agrees(Found with { Value = 2001 }));
        Assert.False(Exact.Agrees(Found with { Minimum = 501 }));
        Assert.False(Exact.Agrees(Found with { Extra = null }));
    }

    [Theory]
    [InlineData(53, 9680, true)]
    [InlineData(53, 9584, true)]
    [InlineData(53, 9583, false)]
    [InlineData(52, 9999, false)]
    [InlineData(54, 1, true)]
    public void The_best_known_is_met_by_as_many_placed_and_99_percent_of_the_value(int placed, long value, bool agrees)
    {
        var known = new Expected("circles", false, 53, 9680, null, null, true);

        Assert.Equal(agrees, known.Agrees(new(placed, value, null, "none")));
    }

    [Fact]
    public void A_row_says_what_was_measured_and_whether_it_agrees()
    {
        Assert.Contains(
            "| pgm:9:1 | 4 | 2000 | 500 | optimal | 1.250 | 30 | 4 / 2000 | yes |",
            Table(Exact, Found),
            StringComparison.Ordinal
        );
        Assert.EndsWith("| 4 / 2000 | NO |", Table(Exact, Found with { Value = 1 }), StringComparison.Ordinal);
        Assert.EndsWith(
            "| pgm:9:1 | not measured: Stack overflow. | | | | | | 4 / 2000 | NO |",
            ReportRow.Table([new(Exact, Measured.Failed("Stack overflow."))]),
            StringComparison.Ordinal
        );
    }

    [Theory]
    [InlineData(134, "", "Stack overflow.\n   at A.B()\n", "Stack overflow.")]
    [InlineData(137, "", "", "ended with exit code 137")]
    [InlineData(0, "Segmentation", "", "said something that is not the figures")]
    [InlineData(0, "{}", "", "said something that is not the figures")]
    public void A_process_that_crashes_is_reported(int code, string said, string complaint, string flaw) =>
        Assert.Equal(flaw, ChildRun.Judge(code, said, complaint).Flaw);

    [Fact]
    public void An_instance_is_measured_in_a_process_of_its_own()
    {
        var measured = ChildRun.Of("hard tri:5", fair: false, once: true);

        Assert.Null(measured.Flaw);
        Assert.Equal((7, 4718L), (measured.Outcome.Cardinality, measured.Outcome.Value));
        Assert.True(measured.PeakMegabytes > 0);
        Assert.StartsWith(
            "There is no family “knot”",
            ChildRun.Of("knot:5", false, true).Flaw,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void A_process_that_takes_too_long_is_ended_and_reported() =>
        Assert.StartsWith(
            "not done after",
            ChildRun.Of("hard tri:5", false, true, TimeSpan.Zero).Flaw,
            StringComparison.Ordinal
        );

    [Fact]
    public void A_part_of_a_document_is_replaced_and_nothing_else()
    {
        var path = Path.GetTempFileName();
        File.WriteAllText(
            path,
            "before\n<!-- written by “match all”: growth -->\nold\n<!-- end of growth -->\nafter\n"
        );

        DocumentPart.Replace(path, "growth", "new");

        Assert.Equal(
            "before\n<!-- written by “match all”: growth -->\nnew\n<!-- end of growth -->\nafter\n",
            File.ReadAllText(path)
        );
        Assert.Throws<InvalidOperationException>(() => DocumentPart.Replace(path, "instances", "new"));
        File.Delete(path);
    }

    [Theory]
    [InlineData(0, 0, 107.9, 434)]
    [InlineData(0.02, 44, 5_000, 20_000)]
    [InlineData(1, 10, 1, 10)]
    public void Every_point_is_inside_the_picture(double seconds, int megabytes, double mostSeconds, int mostMegabytes)
    {
        var points = new[] { Point(1_000, seconds, megabytes), Point(100_000, mostSeconds, mostMegabytes) };

        var picture = XDocument.Parse(GrowthPicture.Of(points));

        var dots = picture.Descendants().Where(element => element.Name.LocalName == "circle").ToList();
        Assert.Equal(4, dots.Count);
        Assert.All(dots, dot => Assert.InRange(Number(dot, "cx"), 70, 570));
        Assert.All(dots, dot => Assert.InRange(Number(dot, "cy"), 40, 310));
    }

    private static double Number(XElement dot, string name) =>
        double.Parse(dot.Attribute(name)!.Value, CultureInfo.InvariantCulture);

    private static GrowthPoint Point(int people, double seconds, int megabytes) =>
        new(people, new(Found, seconds, megabytes));

    private static string Table(Expected expected, Outcome found) =>
        ReportRow.Table([new(expected, new(found, 1.25, 30))]);
}
