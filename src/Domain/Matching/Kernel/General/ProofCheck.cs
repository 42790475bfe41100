namespace MentorBot.Domain.Matching.Kernel.General;

/// <summary>Checks a proof against a graph and a matching; knows nothing of how they were found.</summary>
internal static class ProofCheck
{
    /// <summary>Null when the matching is proved to be the best; else what is wrong.</summary>
    public static string? Flaw(DualProof proof, GeneralGraph graph, int[] partner) =>
        FlawOfShape(proof, graph, partner)
        ?? FlawOfMatching(graph, partner)
        ?? FlawOfVertices(proof)
        ?? FlawOfBlossoms(proof.Blossoms)
        ?? FlawOfEdges(proof, graph)
        ?? FlawOfSize(proof, partner)
        ?? FlawOfWeight(proof, graph, partner);

    private static string? FlawOfShape(DualProof proof, GeneralGraph graph, int[] partner)
    {
        int?[] lengths =
        [
            partner.Length,
            proof.Light.Length,
            proof.Worth?.Length,
            proof.Blossoms.Innermost.Length,
            proof.Barrier?.Part.Length,
        ];
        return lengths.Any(length => length is { } known && known != graph.Vertices) ? "Not of this graph." : null;
    }

    private static string? FlawOfMatching(GeneralGraph graph, int[] partner)
    {
        for (var vertex = 0; vertex < partner.Length; vertex++)
        {
            var other = partner[vertex];
            if (other == Nodes.None)
            {
                continue;
            }

            if (other < 0 || other >= partner.Length || partner[other] != vertex || graph.ScoreOf(vertex, other) < 0)
            {
                return $"Vertex {vertex} is not matched along an edge.";
            }
        }

        return null;
    }

    private static string? FlawOfVertices(DualProof proof)
    {
        var least = proof.Light.Length == 0 ? 0 : long.MaxValue;
        for (var vertex = 0; vertex < proof.Light.Length; vertex++)
        {
            least = Math.Min(least, proof.DualOf(vertex));
        }

        var right = proof.Aim == Aim.Heaviest ? proof.Floor == 0 && least >= 0 : proof.Floor == least;
        return right ? null : $"The floor is {proof.Floor}, the least dual {least}.";
    }

    private static string? FlawOfBlossoms(BlossomForest blossoms)
    {
        var sizes = blossoms.Sizes();
        var wrong = Enumerable
            .Range(1, sizes.Length - 1)
            .Any(blossom => sizes[blossom] % 2 == 0 || blossoms.Duals[blossom] < 0);
        return wrong ? "A blossom has an even number of vertices, or a dual below 0." : null;
    }

    private static string? FlawOfEdges(DualProof proof, GeneralGraph graph)
    {
        for (var vertex = 0; vertex < graph.Vertices; vertex++)
        {
            for (var arc = graph.Start[vertex]; arc < graph.Start[vertex + 1]; arc++)
            {
                if (graph.Target[arc] > vertex && !proof.Covers(vertex, graph.Target[arc], graph.Score[arc]))
                {
                    return $"The edge between {vertex} and {graph.Target[arc]} is not covered.";
                }
            }
        }

        return null;
    }

    /// <summary>One exposed vertex of an odd number is as few as possible; beyond that a barrier must account for them.</summary>
    private static string? FlawOfSize(DualProof proof, int[] partner)
    {
        var exposed = partner.Count(other => other == Nodes.None);
        var proved = proof.Aim == Aim.Heaviest || exposed <= 1 || proof.Barrier?.Exposed() == exposed;
        return proved ? null : $"Nothing proves that {exposed} vertices must stay exposed.";
    }

    private static string? FlawOfWeight(DualProof proof, GeneralGraph graph, int[] partner)
    {
        var (weight, edges) = (0L, 0);
        for (var vertex = 0; vertex < partner.Length; vertex++)
        {
            if (partner[vertex] > vertex)
            {
                edges++;
                weight += graph.ScoreOf(vertex, partner[vertex]);
                weight += proof.WorthOf(vertex) + proof.WorthOf(partner[vertex]);
            }
        }

        var bound = proof.DoubledBound(edges);
        return (Int128)weight * 2 == bound ? null : $"The matching weighs {weight}, twice the bound is {bound}.";
    }
}
