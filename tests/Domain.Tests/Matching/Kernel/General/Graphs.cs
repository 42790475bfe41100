using System.Globalization;
using MentorBot.Domain.Matching.Kernel;
using MentorBot.Domain.Matching.Kernel.General;
using MentorBot.Testing;
using MentorBot.Testing.Instances;

namespace MentorBot.Domain.Tests.Matching.Kernel.General;

/// <summary>Graphs for tests, and judges that have nothing in common with the methods that are judged.</summary>
internal static class Graphs
{
    public static GeneralGraph Of(int vertices, IEnumerable<Edge> edges) =>
        GeneralGraph.Of(vertices, [.. edges.Select(edge => new ScoredEdge(edge.U, edge.V, (short)edge.W))]);

    /// <summary>“p general n m”, then a line “e u v score” for each edge.</summary>
    public static (int Vertices, List<Edge> Edges) Tiny(string file)
    {
        var lines = File.ReadAllLines(TinyPath(file)).Select(line => line.Split(' ')).ToList();
        var edges = lines.Skip(1).Select(cells => new Edge(Number(cells[1]), Number(cells[2]), Number(cells[3])));
        return (Number(lines[0][2]), [.. edges]);
    }

    public static string TinyPath(string file) =>
        Path.Combine(Repository.Root, "tests", "Domain.Tests", "Matching", "tiny", file);

    /// <summary>Up to 12 vertices, from empty to complete, with scores that are all 0, all 1000, all equal, few or many.</summary>
    public static (int Vertices, List<Edge> Edges) Random(Random random)
    {
        var (vertices, density) = (random.Next(0, 13), random.NextDouble());
        var (low, high) = random.Next(6) switch
        {
            0 => (0, 0),
            1 => (1000, 1000),
            2 => (500, 500),
            3 => (0, 2),
            4 => (990, 1000),
            _ => (0, 1000),
        };
        var edges =
            from u in Enumerable.Range(0, vertices)
            from v in Enumerable.Range(u + 1, vertices - u - 1)
            where random.NextDouble() < density
            select new Edge(u, v, random.Next(low, high + 1));
        return (vertices, edges.ToList());
    }

    /// <summary>None, small ones that mix with scores, or some that are worth more than all scores.</summary>
    public static long[]? RandomWorth(Random random, int vertices) =>
        random.Next(3) switch
        {
            0 => null,
            1 => [.. Enumerable.Range(0, vertices).Select(_ => (long)random.Next(0, 30))],
            _ => [.. Enumerable.Range(0, vertices).Select(_ => random.Next(3) == 0 ? (1L << 45) - random.Next(5) : 0)],
        };

    public static (int Pairs, long Weight) Measure(GeneralGraph graph, int[] partner, long[]? worth = null)
    {
        var used = Enumerable.Range(0, partner.Length).Where(vertex => partner[vertex] > vertex).ToList();
        Assert.All(used, vertex => Assert.Equal(vertex, partner[partner[vertex]]));
        Assert.Equal(partner.Count(other => other >= 0), 2 * used.Count);
        Assert.All(used, vertex => Assert.InRange(graph.ScoreOf(vertex, partner[vertex]), 0, 1000));
        var worths = partner.Select((other, vertex) => other < 0 || worth is null ? 0 : worth[vertex]).Sum();
        return (used.Count, worths + used.Sum(vertex => (long)graph.ScoreOf(vertex, partner[vertex])));
    }

    /// <summary>The best pairs and weight by trying every set of vertices.</summary>
    public static (int Pairs, long Weight) BruteForce(int vertices, IEnumerable<Edge> edges, long[]? worth, Aim aim)
    {
        var best = new (int Pairs, long Weight)[1 << vertices];
        var from = edges.ToLookup(edge => Math.Min(edge.U, edge.V));
        for (var set = 1; set < best.Length; set++)
        {
            best[set] = best[set & (set - 1)];
            foreach (var edge in from[int.TrailingZeroCount(set)])
            {
                var both = (1 << edge.U) | (1 << edge.V);
                if ((set & both) == both)
                {
                    var (pairs, weight) = best[set & ~both];
                    weight += edge.W + (worth is null ? 0 : worth[edge.U] + worth[edge.V]);
                    best[set] = Better(best[set], (pairs + 1, weight), aim);
                }
            }
        }

        return best[^1];
    }

    private static (int Pairs, long Weight) Better(
        (int Pairs, long Weight) one,
        (int Pairs, long Weight) other,
        Aim aim
    )
    {
        var larger = aim == Aim.LargestThenHeaviest ? other.Pairs.CompareTo(one.Pairs) : 0;
        return larger > 0 || (larger == 0 && other.Weight > one.Weight) ? other : one;
    }

    private static int Number(string text) => int.Parse(text, CultureInfo.InvariantCulture);
}
