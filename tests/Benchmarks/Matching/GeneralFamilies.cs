using MentorBot.Domain.Matching.Kernel.General;
using MentorBot.Testing.Instances;

namespace MentorBot.Benchmarks.Matching;

/// <summary>Explicit graphs: sparse (ugs:n:degree:seed), complete (ugd:n:seed) and hard ones (hard tri:m).</summary>
internal static class GeneralFamilies
{
    private const int MostSparse = 500_000;
    private const int MostDegree = 100;
    private const int MostComplete = 5_000;

    /// <summary>Scores drop by one from ring to ring, so there can be no more rings than this.</summary>
    private const int MostNested = 1_000;

    public static IInstance Sparse(string[] parts)
    {
        const string Pattern = "ugs:n:degree:seed";
        var numbers = Numbers.Of(parts, Pattern, (1, MostSparse), (0, MostDegree), Numbers.Seed);
        Numbers.AtMost(numbers[1], numbers[0] - 1, "degree", Pattern);
        return new GeneralInstance(numbers[0], Scored(Gen.Ugs(numbers[0], numbers[1], (ulong)numbers[2])));
    }

    public static IInstance Complete(string[] parts)
    {
        var numbers = Numbers.Of(parts, "ugd:n:seed", (1, MostComplete), Numbers.Seed);
        return new GeneralInstance(numbers[0], Scored(Gen.Ugd(numbers[0], (ulong)numbers[1])));
    }

    public static IInstance Hard(string[] parts)
    {
        return parts switch
        {
            [_, "tri", var m] => new GeneralInstance(3 * Size(m), Scored(HardGraphs.Triangles(Size(m)))),
            [_, "nest", var m] => new GeneralInstance(
                (2 * Size(m, MostNested)) + 1,
                Scored(HardGraphs.Nest(Size(m, MostNested)))
            ),
            [_, "path", var m] => new GeneralInstance(Size(m), Scored(HardGraphs.Path(Size(m)))),
            _ => throw new FormatException("Hard instances are written hard tri:m, hard nest:m or hard path:m."),
        };
    }

    private static int Size(string text, int most = MostSparse) => Numbers.Of(text, "m", "hard FAMILY:m", (1, most));

    private static ScoredEdge[] Scored(Edge[] edges) =>
        Array.ConvertAll(edges, edge => new ScoredEdge(edge.U, edge.V, (short)edge.W));
}
