using MentorBot.Domain.Matching.Kernel;

namespace MentorBot.Domain.Tests.Matching;

/// <summary>Judges matchings by means that have nothing in common with the method that finds them.</summary>
internal static class GraphJudge
{
    public static (int Pairs, long Weight) Solve(int vertices, IReadOnlyList<WeightedEdge> edges) =>
        Measure(edges, MaximumWeightMatching.Solve(new(vertices, edges), CancellationToken.None));

    /// <summary>As many pairs as possible, then the heaviest.</summary>
    public static (int Pairs, long Weight) SolveMostPairsFirst(int vertices, IReadOnlyList<WeightedEdge> edges)
    {
        var pair = edges.Aggregate(1L, (sum, edge) => sum + edge.Weight);
        var lifted = edges.Select(edge => edge with { Weight = edge.Weight + pair });
        return Measure(edges, MaximumWeightMatching.Solve(new(vertices, lifted), CancellationToken.None));
    }

    /// <summary>Tries every set of vertices; for up to about 16.</summary>
    public static long HeaviestByBruteForce(int vertices, IReadOnlyList<WeightedEdge> edges)
    {
        var best = new long[1 << vertices];
        for (var set = 1; set < best.Length; set++)
        {
            var lowest = int.TrailingZeroCount(set);
            best[set] = best[set & (set - 1)];
            foreach (var edge in edges.Where(edge => Math.Min(edge.U, edge.V) == lowest))
            {
                var both = (1 << edge.U) | (1 << edge.V);
                var weight = (set & both) == both ? best[set & ~both] + edge.Weight : 0;
                best[set] = Math.Max(best[set], weight);
            }
        }

        return best[^1];
    }

    /// <summary>The dual variables are allowed, and bound every matching by exactly the weight that was found.</summary>
    public static void AssertProven(int vertices, IReadOnlyList<WeightedEdge> edges)
    {
        var matching = MaximumWeightMatching.Solve(new(vertices, edges), CancellationToken.None);
        var proof = matching.Proof;
        var around = Enumerable.Range(0, vertices).Select(_ => new HashSet<BlossomDual>()).ToArray();
        foreach (var blossom in proof.Blossoms)
        {
            Assert.True(blossom.Dual >= 0 && blossom.Vertices.Count % 2 == 1);
            Assert.All(blossom.Vertices, vertex => around[vertex].Add(blossom));
        }

        Assert.DoesNotContain(proof.Vertices, dual => dual < 0);
        foreach (var edge in edges)
        {
            var carried = proof.Vertices[edge.U] + proof.Vertices[edge.V];
            carried += around[edge.U].Where(around[edge.V].Contains).Aggregate(0L, (sum, b) => sum + b.Dual);
            Assert.True(carried >= edge.Weight * 2);
        }

        Assert.Equal(proof.Bound, Measure(edges, matching).Weight * 2);
    }

    private static (int Pairs, long Weight) Measure(
        IReadOnlyList<WeightedEdge> edges,
        Domain.Matching.Kernel.Matching matching
    )
    {
        var partners = matching.Partners;
        Assert.All(
            Enumerable.Range(0, partners.Count).Where(vertex => partners[vertex] >= 0),
            vertex => Assert.Equal(vertex, partners[partners[vertex]])
        );
        var used = edges.Where(edge => partners[edge.U] == edge.V).ToList();
        Assert.Equal(partners.Count(partner => partner >= 0), used.Count * 2);
        return (used.Count, used.Aggregate(0L, (sum, edge) => sum + edge.Weight));
    }
}
