using System.Globalization;
using MentorBot.Domain.Matching.Kernel.General;

namespace MentorBot.Benchmarks.Matching;

/// <summary>
/// <c>file PATH</c>: “p general n m” or “p bipartite n m”, then a line “e u v score” for each of the m edges between
/// the vertices 0 to n-1. Lines that are empty or start with # or c are ignored.
/// </summary>
internal static class GraphFile
{
    private const int MostVertices = 1_000_000;
    private const int MostEdges = 50_000_000;
    private const int MostScore = 1000;

    /// <exception cref="FormatException">
    /// The file is missing or a line is invalid; the message is one sentence that says which.
    /// </exception>
    public static IInstance Read(string path)
    {
        try
        {
            return System.IO.File.Exists(path)
                ? Of(Lines(path))
                : throw new FormatException(
                    path.Length == 0 ? "Write match file PATH." : $"There is no file “{path}”."
                );
        }
        catch (Exception wrong) when (wrong is IOException or UnauthorizedAccessException)
        {
            throw new FormatException($"The file “{path}” cannot be read.", wrong);
        }
    }

    private static List<Line> Lines(string path) =>
        [
            .. System
                .IO.File.ReadLines(path)
                .Select((text, at) => new Line(at + 1, text.Trim()))
                .Where(line => line.Text.Length > 0 && line.Text[0] is not ('#' or 'c')),
        ];

    private static GeneralInstance Of(List<Line> lines)
    {
        if (lines.Count == 0 || lines[0].Cells is not ["p", "general" or "bipartite", var n, var m])
        {
            throw new FormatException("The file must begin with a line “p general n m” or “p bipartite n m”.");
        }

        var (vertices, edges) = (lines[0].Number(n, "n", MostVertices), lines[0].Number(m, "m", MostEdges));
        ScoredEdge[] read = [.. lines.Skip(1).Select(line => Edge(line, vertices))];
        return read.Length == edges
            ? new GeneralInstance(vertices, read)
            : throw new FormatException($"The first line of the file says {edges} edges, but there are {read.Length}.");
    }

    private static ScoredEdge Edge(Line line, int vertices)
    {
        if (line.Cells is not ["e", var first, var second, var points])
        {
            throw new FormatException($"Line {line.At}, “{line.Text}”, is not of the form “e u v score”.");
        }

        var (u, v) = (line.Number(first, "u", vertices - 1), line.Number(second, "v", vertices - 1));
        return u != v
            ? new(u, v, (short)line.Number(points, "score", MostScore))
            : throw new FormatException($"Line {line.At}, “{line.Text}”, joins {u} with itself.");
    }

    private readonly record struct Line(int At, string Text)
    {
        public string[] Cells => Text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);

        public int Number(string cell, string name, int most) =>
            int.TryParse(cell, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number <= most
                ? number
                : throw new FormatException(
                    most < 0
                        ? $"Line {At}, “{Text}”, is an edge, but the file says that there are no vertices."
                        : $"Line {At}, “{Text}”: {name} is not a whole number from 0 to {most}."
                );
    }
}
