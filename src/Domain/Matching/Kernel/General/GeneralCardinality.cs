namespace MentorBot.Domain.Matching.Kernel.General;

/// <param name="Partner">For each vertex its partner, or -1.</param>
/// <param name="Pairs">How many edges: no matching has more.</param>
/// <param name="Barrier">The proof of that.</param>
internal sealed record CardinalitySolution(int[] Partner, int Pairs, Barrier Barrier);

/// <summary>
/// A matching of as many edges as possible, of those that score enough, weights aside. When there are debts, the covered
/// vertices have the largest debts possible as well: that is no conflict, because the sets of vertices which some matching
/// covers form a matroid.
/// </summary>
internal static class GeneralCardinality
{
    /// <param name="least">Edges below this score do not count.</param>
    /// <param name="from">Pairs to begin with; those that are no edges, or below the score, are let go. Null for none.</param>
    /// <param name="debts">Of each vertex, 0 or more; null for none.</param>
    /// <exception cref="OperationCanceledException">Asked for.</exception>
    public static CardinalitySolution Solve(
        GeneralGraph graph,
        int least,
        int[]? from,
        long[]? debts,
        CancellationToken cancellation
    )
    {
        var partner = Begin(graph, least, from);
        GreedyPairs.Add(graph, least, partner);
        var search = new CardinalitySearch(graph, least, partner, cancellation);
        if (debts is not null)
        {
            PayDebts(search, partner, debts);
        }

        for (var vertex = 0; vertex < partner.Length; vertex++)
        {
            if (partner[vertex] == Nodes.None)
            {
                search.Match(vertex);
            }
        }

        return new(partner, partner.Count(other => other != Nodes.None) / 2, search.Barrier());
    }

    /// <summary>Who has a debt and nobody to be matched with takes the place of the one with the smallest, where that is less.</summary>
    private static void PayDebts(CardinalitySearch search, int[] partner, long[] debts)
    {
        var inDebt = Enumerable
            .Range(0, debts.Length)
            .Where(vertex => debts[vertex] > 0 && partner[vertex] == Nodes.None);
        foreach (var vertex in inDebt.OrderByDescending(vertex => debts[vertex]).ToList())
        {
            if (partner[vertex] == Nodes.None)
            {
                search.MatchOrTakePlace(vertex, debts);
            }
        }
    }

    private static int[] Begin(GeneralGraph graph, int least, int[]? from)
    {
        var partner = new int[graph.Vertices];
        Array.Fill(partner, Nodes.None);
        for (var vertex = 0; vertex < partner.Length; vertex++)
        {
            var other = from is null ? Nodes.None : from[vertex];
            if (other > vertex && from![other] == vertex && graph.ScoreOf(vertex, other) >= Math.Max(0, least))
            {
                (partner[vertex], partner[other]) = (other, vertex);
            }
        }

        return partner;
    }
}
