namespace MentorBot.Domain.Matching.Kernel.General;

/// <summary>
/// Checks that a matching is the fairest of the largest: that none is larger or covers more worth, that it is the best of
/// those which reach its smallest score, and that one point more would cost somebody.
/// </summary>
internal static class FairProof
{
    /// <summary>Null when it is proved, else what is wrong. O(edges), unless a point more would cost worth but no pairs.</summary>
    /// <param name="largest">The heaviest of the largest matchings, the smallest score aside.</param>
    public static string? Flaw(
        GeneralGraph graph,
        long[]? worth,
        MatchingSolution largest,
        FairSolution fair,
        KernelRun run
    )
    {
        var (level, least) = (Level(largest.Partner, worth), fair.Least ?? 0);
        return ProofCheck.Flaw(largest.Proof, graph, largest.Partner)
            ?? ProofCheck.Flaw(fair.Matching.Proof, graph.AtLeast(least), fair.Matching.Partner)
            ?? (Level(fair.Matching.Partner, worth) == level ? null : "The smallest score costs pairs or worth.")
            ?? (
                level.Pairs == 0 || IsLess(graph, worth, level, fair.Above, least + 1, run)
                    ? null
                    : $"A smallest score of {least + 1} might cost nothing."
            );
    }

    private static bool IsLess(
        GeneralGraph graph,
        long[]? worth,
        (int Pairs, Int128 Worth) level,
        CardinalitySolution above,
        int threshold,
        KernelRun run
    )
    {
        var rest = graph.AtLeast(threshold);
        if (above.Pairs < level.Pairs)
        {
            return above.Barrier.Exposed() > graph.Vertices - (2 * level.Pairs) && Holds(above.Barrier, rest);
        }

        var best = GeneralMatching.Solve(rest, worth, Aim.LargestThenHeaviest, run);
        return ProofCheck.Flaw(best.Proof, rest, best.Partner) is null && Level(best.Partner, worth) != level;
    }

    private static bool Holds(Barrier barrier, GeneralGraph graph)
    {
        for (var vertex = 0; vertex < graph.Vertices; vertex++)
        {
            for (var arc = graph.Start[vertex]; arc < graph.Start[vertex + 1]; arc++)
            {
                if (!barrier.Allows(vertex, graph.Target[arc]))
                {
                    return false;
                }
            }
        }

        return barrier.Part.Length == graph.Vertices;
    }

    private static (int Pairs, Int128 Worth) Level(int[] partner, long[]? worth)
    {
        var (exposed, sum) = (0, Int128.Zero);
        for (var vertex = 0; vertex < partner.Length; vertex++)
        {
            exposed += partner[vertex] == Nodes.None ? 1 : 0;
            sum += partner[vertex] == Nodes.None || worth is null ? 0 : worth[vertex];
        }

        return ((partner.Length - exposed) / 2, sum);
    }
}
