namespace MentorBot.Domain.Matching.Kernel.General;

/// <summary>Pairs whoever has few neighbours first: what is left for the searches is little.</summary>
internal static class GreedyPairs
{
    public static void Add(GeneralGraph graph, int least, int[] partner)
    {
        var degrees = Degrees(graph, least);
        var order = Enumerable.Range(0, graph.Vertices).ToArray();
        Array.Sort((int[])degrees.Clone(), order);
        foreach (var vertex in order)
        {
            if (partner[vertex] == Nodes.None)
            {
                var other = Fewest(graph, least, partner, vertex, degrees);
                if (other != Nodes.None)
                {
                    (partner[vertex], partner[other]) = (other, vertex);
                }
            }
        }
    }

    private static int Fewest(GeneralGraph graph, int least, int[] partner, int vertex, int[] degrees)
    {
        var best = Nodes.None;
        for (var arc = graph.Start[vertex]; arc < graph.Start[vertex + 1]; arc++)
        {
            var other = graph.Target[arc];
            var free = graph.Score[arc] >= least && partner[other] == Nodes.None;
            if (free && (best == Nodes.None || degrees[other] < degrees[best]))
            {
                best = other;
            }
        }

        return best;
    }

    private static int[] Degrees(GeneralGraph graph, int least)
    {
        var degrees = new int[graph.Vertices];
        for (var vertex = 0; vertex < graph.Vertices; vertex++)
        {
            for (var arc = graph.Start[vertex]; arc < graph.Start[vertex + 1]; arc++)
            {
                degrees[vertex] += graph.Score[arc] >= least ? 1 : 0;
            }
        }

        return degrees;
    }
}
