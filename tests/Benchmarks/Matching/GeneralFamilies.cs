using System.Globalization;
using MentorBot.Domain.Matching.Kernel.General;
using MentorBot.Testing.Instances;

namespace MentorBot.Benchmarks.Matching;

/// <summary>Explicit graphs: sparse (ugs:n:degree:seed), complete (ugd:n:seed), hard ones (hard tri:m), files (file PATH).</summary>
internal static class GeneralFamilies
{
    public static IInstance Sparse(string[] parts)
    {
        var numbers = AssignmentFamilies.Numbers(parts, 3, "ugs:n:degree:seed");
        return new GeneralInstance(numbers[0], Scored(Gen.Ugs(numbers[0], numbers[1], (ulong)numbers[2])));
    }

    public static IInstance Complete(string[] parts)
    {
        var numbers = AssignmentFamilies.Numbers(parts, 2, "ugd:n:seed");
        return new GeneralInstance(numbers[0], Scored(Gen.Ugd(numbers[0], (ulong)numbers[1])));
    }

    public static IInstance Hard(string[] parts)
    {
        var size = AssignmentFamilies.Numbers([.. parts.Skip(1)], 1, "hard tri:m, hard nest:m or hard path:m")[0];
        return parts[1] switch
        {
            "tri" => new GeneralInstance(3 * size, Scored(HardGraphs.Triangles(size))),
            "nest" => new GeneralInstance((2 * size) + 1, Scored(HardGraphs.Nest(size))),
            "path" => new GeneralInstance(size, Scored(HardGraphs.Path(size))),
            _ => throw new FormatException($"There is no hard family “{parts[1]}”; there are: tri, nest, path."),
        };
    }

    /// <summary>“p general n m”, then a line “e u v score” for each edge.</summary>
    public static IInstance File(string[] parts)
    {
        var path = string.Join(' ', parts.Skip(1));
        if (!System.IO.File.Exists(path))
        {
            throw new FormatException($"There is no file “{path}”.");
        }

        var lines = System.IO.File.ReadLines(path).Select(line => line.Split(' ')).ToLookup(cells => cells[0]);
        if (lines["p"].SingleOrDefault() is not { Length: 4 } head)
        {
            throw new FormatException("The file needs one line “p general n m” or “p bipartite n m”.");
        }

        return new GeneralInstance(Number(head[2]), [.. lines["e"].Select(Edge)]);
    }

    private static ScoredEdge Edge(string[] cells) =>
        cells.Length == 4
            ? new(Number(cells[1]), Number(cells[2]), (short)Number(cells[3]))
            : throw new FormatException($"“{string.Join(' ', cells)}” is not of the form “e u v score”.");

    private static int Number(string text) => int.Parse(text, CultureInfo.InvariantCulture);

    private static ScoredEdge[] Scored(Edge[] edges) =>
        Array.ConvertAll(edges, edge => new ScoredEdge(edge.U, edge.V, (short)edge.W));
}
