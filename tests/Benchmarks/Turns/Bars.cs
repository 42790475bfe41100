using System.Globalization;

namespace MentorBot.Benchmarks.Turns;

/// <summary>The targets for the speed of a turn.</summary>
internal static class Bars
{
    private const double ReadOfBare = 0.3;
    private const double WriteOfBare = 0.25;
    private const double ReadOfNpmEcho = 1;
    private const double HelpOfEdgeEcho = 0.4;
    private const double HelpOfTemplateEcho = 5;
    private const double MostSpread = 6;

    /// <returns>0 if every target is met, otherwise 1.</returns>
    public static int Print(IReadOnlyList<Race> races, TextWriter output)
    {
        output.WriteLine("| turn | per second | p50 ms | p99 ms | p99 / p50 | processor µs |");
        output.WriteLine("|---|---:|---:|---:|---:|---:|");
        foreach (var race in races)
        {
            output.WriteLine(
                Said(
                    $"| {race.Name} | {race.PerSecond:0} | {race.P50:0.00} | {race.P99:0.00} | {race.P99 / race.P50:0.0} | {race.Microseconds:0} |"
                )
            );
        }

        output.WriteLine();
        output.WriteLine("| bar | measured | wanted | reached |");
        output.WriteLine("|---|---:|---:|---|");
        bool[] reached =
        [
            Ratio(output, "read turn of bare", races, Race.Read, Race.BareRead, ReadOfBare),
            Ratio(output, "write turn of bare", races, Race.Write, Race.BareWrite, WriteOfBare),
            Ratio(output, "read turn of the npm echo bot", races, Race.Read, Race.NpmEcho, ReadOfNpmEcho),
            Ratio(output, "`help` of the echo bot on our edge", races, Race.Help, Race.EdgeEcho, HelpOfEdgeEcho),
            Ratio(output, "`help` of the template's echo bot", races, Race.Help, Race.TemplateEcho, HelpOfTemplateEcho),
            Spread(output, "p99 of a read turn", Of(races, Race.Read)),
            Spread(output, "p99 of a write turn", Of(races, Race.Write)),
        ];
        return reached.All(isReached => isReached) ? 0 : 1;
    }

    private static bool Ratio(
        TextWriter output,
        string what,
        IReadOnlyList<Race> races,
        string one,
        string other,
        double wanted
    )
    {
        if (Of(races, one) is not { } measured || Of(races, other) is not { } reference)
        {
            output.WriteLine($"| {what} | not measured | | |");
            return true;
        }

        var ratio = measured.PerSecond / reference.PerSecond;
        output.WriteLine(Said($"| {what} | {ratio:0.00} × | ≥ {wanted:0.##} × | {Word(ratio >= wanted)} |"));
        return ratio >= wanted;
    }

    private static bool Spread(TextWriter output, string what, Race? race)
    {
        if (race is null)
        {
            return true;
        }

        var spread = race.P99 / race.P50;
        output.WriteLine(
            Said($"| {what} | {spread:0.0} × p50 | ≤ {MostSpread:0} × p50 | {Word(spread <= MostSpread)} |")
        );
        return spread <= MostSpread;
    }

    private static Race? Of(IReadOnlyList<Race> races, string name) => races.FirstOrDefault(race => race.Name == name);

    private static string Word(bool isReached) => isReached ? "yes" : "no";

    private static string Said(FormattableString words) => words.ToString(CultureInfo.InvariantCulture);
}
