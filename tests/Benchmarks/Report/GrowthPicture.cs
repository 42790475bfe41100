using System.Globalization;

namespace MentorBot.Benchmarks.Report;

/// <summary>
/// An SVG of time and memory over the number of people: both axes logarithmic, one line each. No background, and
/// colours that are visible on white and on black.
/// </summary>
internal static class GrowthPicture
{
    private const string TimeColour = "#3b82f6";
    private const string MemoryColour = "#e07b24";
    private static readonly Axis People = new(1_000, 100_000, 70, 570);

    /// <param name="points">For 1,000 to 100,000 people; axes extend so that every value fits.</param>
    public static string Of(IReadOnlyList<GrowthPoint> points)
    {
        var seconds = Axis.Upwards(points.Select(Seconds).DefaultIfEmpty(1));
        var megabytes = Axis.Upwards(points.Select(Megabytes).DefaultIfEmpty(10));
        return $"""
            <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 640 360" width="640" height="360" role="img" aria-label="Time and memory over the number of people">
            <style>text {"{"} font: 12px sans-serif; fill: #8a8a8a {"}"} .time {"{"} fill: {TimeColour} {"}"} .memory {"{"} fill: {MemoryColour} {"}"}</style>
            {string.Join('\n', Grid(seconds, megabytes))}
            {Line(points, TimeColour, point => seconds.At(Seconds(point)))}
            {Line(points, MemoryColour, point => megabytes.At(Megabytes(point)))}
            <text x="70" y="22" class="time">seconds</text>
            <text x="570" y="22" class="memory" text-anchor="end">megabytes</text>
            <text x="320" y="350" text-anchor="middle">people</text>
            </svg>

            """;
    }

    /// <summary>
    /// Clips small values, because a logarithm has no zero: at least one millisecond and one megabyte.
    /// </summary>
    private static double Seconds(GrowthPoint point) => Math.Max(point.Measured.Seconds, 0.001);

    private static double Megabytes(GrowthPoint point) => Math.Max(point.Measured.PeakMegabytes, 1);

    private static IEnumerable<string> Grid(Axis seconds, Axis megabytes)
    {
        foreach (var people in (double[])[1_000, 2_000, 5_000, 10_000, 20_000, 50_000, 100_000])
        {
            var x = People.At(people);
            yield return Rule(x, 40, x, 310);
            yield return Label(x, 328, "middle", "", people.ToString("N0", CultureInfo.InvariantCulture));
        }

        foreach (var tick in seconds.Ticks())
        {
            var y = seconds.At(tick);
            yield return Rule(70, y, 570, y);
            yield return Label(62, y + 4, "end", "time", tick.ToString(CultureInfo.InvariantCulture));
        }

        foreach (var tick in megabytes.Ticks())
        {
            var text = tick.ToString("N0", CultureInfo.InvariantCulture);
            yield return Label(578, megabytes.At(tick) + 4, "start", "memory", text);
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
}
