namespace MentorBot.Domain.Matching.Kernel.General;

/// <param name="Least">The smallest score used; null when nobody can be matched.</param>
/// <param name="Graph">The edges that score so much.</param>
/// <param name="Matching">The heaviest of the largest matchings in that graph.</param>
/// <param name="Above">The largest matching of edges that score more: smaller, or short of somebody's debt.</param>
internal sealed record FairSolution(
    int? Least,
    GeneralGraph Graph,
    MatchingSolution Matching,
    CardinalitySolution Above
);

/// <summary>
/// As many edges as possible, then the largest possible smallest score, then the largest sum. The smallest score is found
/// by halving: whether edges above a threshold suffice is a question of numbers only, and each answer starts from the one before.
/// </summary>
internal static class FairMatching
{
    /// <param name="worth">As for <see cref="GeneralMatching"/>: nobody of more worth is left out for a better smallest score.</param>
    /// <param name="from">A largest matching that covers the most worth, if one is known; it saves work.</param>
    /// <exception cref="OperationCanceledException">Asked for through the run.</exception>
    public static FairSolution Solve(GeneralGraph graph, long[]? worth, KernelRun run, int[]? from = null)
    {
        var largest = GeneralCardinality.Solve(graph, 0, from, worth, run.Cancellation);
        var (low, high, above) = (
            Smallest(graph, largest.Partner) ?? 0,
            HighestScore(graph) + 1,
            default(CardinalitySolution)
        );
        var best = largest;
        while (high - low > 1)
        {
            var threshold = (low + high) / 2;
            var tried = GeneralCardinality.Solve(graph, threshold, best.Partner, worth, run.Cancellation);
            var enough = tried.Pairs == largest.Pairs && Covered(tried, worth) == Covered(largest, worth);
            (low, best) = enough ? (Smallest(graph, tried.Partner) ?? threshold, tried) : (low, best);
            (high, above) = enough ? (high, above) : (threshold, tried);
        }

        var fair = low == 0 ? graph : graph.AtLeast(low);
        var matching = GeneralMatching.Solve(fair, worth, Aim.LargestThenHeaviest, run);
        above ??= GeneralCardinality.Solve(graph, high, null, worth, run.Cancellation);
        return new(Smallest(fair, matching.Partner), fair, matching, above);
    }

    private static int HighestScore(GeneralGraph graph)
    {
        var highest = 0;
        foreach (var score in graph.Score)
        {
            highest = Math.Max(highest, score);
        }

        return highest;
    }

    private static Int128 Covered(CardinalitySolution solution, long[]? worth)
    {
        var sum = Int128.Zero;
        for (var vertex = 0; vertex < (worth?.Length ?? 0); vertex++)
        {
            sum += solution.Partner[vertex] == Nodes.None ? 0 : worth![vertex];
        }

        return sum;
    }

    private static int? Smallest(GeneralGraph graph, int[] partner)
    {
        int? smallest = null;
        for (var vertex = 0; vertex < partner.Length; vertex++)
        {
            if (partner[vertex] > vertex)
            {
                smallest = Math.Min(smallest ?? int.MaxValue, graph.ScoreOf(vertex, partner[vertex]));
            }
        }

        return smallest;
    }
}
