using System.Runtime.InteropServices;
using MentorBot.Domain.Matching.Kernel.Bipartite;
using MentorBot.Testing.Instances;

namespace MentorBot.Benchmarks.Matching;

/// <summary>Bipartite graphs: dense (ubd:n:seed) and sparse (ubs:n:degree:seed).</summary>
internal static class AssignmentFamilies
{
    /// <summary>Vertices per side; the table takes 2 bytes per pair.</summary>
    private const int MostDense = 20_000;

    private const int MostSparse = 500_000;
    private const int MostDegree = 100;

    public static IInstance Dense(string[] parts)
    {
        var numbers = Numbers.Of(parts, "ubd:n:seed", (1, MostDense), Numbers.Seed);
        var (size, scores) = (numbers[0], Gen.Ubd(numbers[0], (ulong)numbers[1]));
        return new AssignmentInstance(() => new(BipartiteGraph.OfTable(size, size, scores)));
    }

    public static IInstance Sparse(string[] parts)
    {
        const string Pattern = "ubs:n:degree:seed";
        var numbers = Numbers.Of(parts, Pattern, (1, MostSparse), (0, MostDegree), Numbers.Seed);
        Numbers.AtMost(numbers[1], numbers[0], "degree", Pattern);
        var (size, edges) = (numbers[0], Gen.Ubs(numbers[0], numbers[1], (ulong)numbers[2]));
        return new AssignmentInstance(() =>
            new(BipartiteGraph.Of(size, size, MemoryMarshal.Cast<Edge, BipartiteEdge>(edges)))
        );
    }
}
