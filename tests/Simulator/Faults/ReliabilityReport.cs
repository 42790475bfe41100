using MentorBot.Testing;

namespace MentorBot.Simulator.Faults;

/// <summary>The table of <c>docs/reliability.md</c>, between two marks; what stands around it is kept.</summary>
internal static class ReliabilityReport
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
        int.TryParse(figure.Promise.AsSpan(1), out var number) ? (figure.Promise[..1], number) : (figure.Promise, 0);

    private static string Cell(string words) =>
        words.Replace("|", "\\|", StringComparison.Ordinal).ReplaceLineEndings(" ");
}
