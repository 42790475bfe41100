using System.Globalization;

namespace MentorBot.Benchmarks.Report;

/// <summary>
/// Time and memory over the number of people as an SVG: both axes logarithmic, one line each. No background, and colours
/// that stand out from white and from black.
/// </summary>
internal static class GrowthPicture
{
    private const string TimeColour = "#3b82f6";
    private const string MemoryColour = "#e07b24";
    private static readonly Axis People = new(1_000, 100_000, 70, 570);
    private static readonly Axis Seconds = new(0.001, 100, 310, 40);
    private static readonly Axis Megabytes = new(10, 1_000, 310, 40);

    public static string Of(IReadOnlyList<GrowthPoint> points) =>
        $"""
            <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 640 360" width="640" height="360" role="img" aria-label="Time and memory over the number of people">
            <style>text {"{"} font: 12px sans-serif; fill: #8a8a8a {"}"} .time {"{"} fill: {TimeColour} {"}"} .memory {"{"} fill: {MemoryColour} {"}"}</style>
            {string.Join('\n', Grid())}
            {Line(points, TimeColour, point => Seconds.At(Math.Max(point.Measured.Seconds, 0.001)))}
            {Line(points, MemoryColour, point => Megabytes.At(Math.Max(point.Measured.PeakMegabytes, 10)))}
            <text x="70" y="22" class="time">seconds</text>
            <text x="570" y="22" class="memory" text-anchor="end">megabytes</text>
            <text x="320" y="350" text-anchor="middle">people</text>
            </svg>

            """;

    private static IEnumerable<string> Grid()
    {
        foreach (var people in (double[])[1_000, 2_000, 5_000, 10_000, 20_000, 50_000, 100_000])
        {
            yield return Rule(People.At(people), 40, People.At(people), 310);
            yield return Label(
                People.At(people),
                328,
                "middle",
                "",
                people.ToString("N0", CultureInfo.InvariantCulture)
            );
        }

        for (var power = -3; power <= 2; power++)
        {
            var seconds = Math.Pow(10, power);
            yield return Rule(70, Seconds.At(seconds), 570, Seconds.At(seconds));
            yield return Label(
                62,
                Seconds.At(seconds) + 4,
                "end",
                "time",
                seconds.ToString(CultureInfo.InvariantCulture)
            );
        }

        foreach (var megabytes in (double[])[10, 100, 1_000])
        {
            var text = megabytes.ToString("N0", CultureInfo.InvariantCulture);
            yield return Label(578, Megabytes.At(megabytes) + 4, "start", "memory", text);
        }
    }

    private static string Rule(double x1, double y1, double x2, double y2) =>
        Text($"""<path d="M{x1:0.0} {y1:0.0}L{x2:0.0} {y2:0.0}" stroke="#8a8a8a" stroke-opacity="0.3"/>""");

    private static string Label(double x, double y, string anchor, string kind, string text) =>
        Text($"""<text x="{x:0.0}" y="{y:0.0}" text-anchor="{anchor}" class="{kind}">{text}</text>""");

    private static string Line(IReadOnlyList<GrowthPoint> points, string colour, Func<GrowthPoint, double> height)
    {
        var places = points.Select(point => Text($"{People.At(point.People):0.0},{height(point):0.0}")).ToList();
        var dots = places.Select(place => place.Split(',')).Select(xy => Dot(xy[0], xy[1], colour));
        return $"""<polyline points="{string.Join(' ', places)}" fill="none" stroke="{colour}" stroke-width="2"/>"""
            + string.Concat(dots);
    }

    private static string Dot(string x, string y, string colour) =>
        $"""<circle cx="{x}" cy="{y}" r="3.5" fill="{colour}"/>""";

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);

    /// <summary>A logarithmic axis.</summary>
    private readonly record struct Axis(double Least, double Most, double Start, double End)
    {
        public double At(double value) => Start + ((End - Start) * Math.Log(value / Least) / Math.Log(Most / Least));
    }
}
