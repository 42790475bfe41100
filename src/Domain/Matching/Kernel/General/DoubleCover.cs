using MentorBot.Domain.Matching.Kernel.Bipartite;

namespace MentorBot.Domain.Matching.Kernel.General;

/// <summary>
/// A start that is nearly the end: every vertex twice, on the left and on the right, makes an assignment problem, whose
/// solution is the best matching when edges may also be used by halves. Its duals, left and right together, are duals
/// without blossoms; its pairs form edges, even rings and paths, which can be matched as they are, and few odd rings,
/// each of which leaves one vertex exposed.
/// </summary>
/// <remarks>M. Balinski, Integer programming: methods, uses, computation (1965); U. Derigs, A. Metz, On the use of optimal fractional matchings for solving the (integer) matching problem (1986).</remarks>
internal static class DoubleCover
{
    /// <summary>
    /// The heaviest, whatever the aim: to have most pairs first makes long detours here, where the trees that fall
    /// together afterwards go straight.
    /// </summary>
    public static MatchingStart Solve(GeneralGraph graph, long[]? worth, KernelRun run)
    {
        var problem = new AssignmentProblem(Twice(graph), null, worth, worth);
        var halves = Assignment.Solve(problem, Aim.Heaviest, run);
        var light = new long[graph.Vertices];
        for (var vertex = 0; vertex < light.Length; vertex++)
        {
            var own = worth is null ? 0 : 2 * worth[vertex];
            light[vertex] = halves.LeftDual[vertex] + halves.RightDual[vertex] - own;
        }

        return new(Pairs(halves.PartnerOfLeft), light);
    }

    private static BipartiteGraph Twice(GeneralGraph graph)
    {
        var packed = new uint[graph.Target.Length];
        for (var arc = 0; arc < packed.Length; arc++)
        {
            packed[arc] = EdgeRows.Pack(graph.Target[arc], graph.Score[arc]);
        }

        return BipartiteGraph.OfRows(graph.Vertices, new EdgeRows(graph.Start, packed).Sort());
    }

    /// <summary>Walks each path from its beginning, then each ring, and takes every other edge.</summary>
    private static int[] Pairs(int[] next)
    {
        var (partner, seen) = (new int[next.Length], new bool[next.Length]);
        Array.Fill(partner, Nodes.None);
        var follows = new bool[next.Length];
        foreach (var vertex in next)
        {
            if (vertex != Nodes.None)
            {
                follows[vertex] = true;
            }
        }

        for (var vertex = 0; vertex < next.Length; vertex++)
        {
            if (!follows[vertex])
            {
                Walk(vertex, next, partner, seen);
            }
        }

        for (var vertex = 0; vertex < next.Length; vertex++)
        {
            Walk(vertex, next, partner, seen);
        }

        return partner;
    }

    private static void Walk(int vertex, int[] next, int[] partner, bool[] seen)
    {
        while (vertex != Nodes.None && !seen[vertex])
        {
            seen[vertex] = true;
            var other = next[vertex];
            if (other == Nodes.None || seen[other])
            {
                return;
            }

            seen[other] = true;
            (partner[vertex], partner[other]) = (other, vertex);
            vertex = next[other];
        }
    }
}
