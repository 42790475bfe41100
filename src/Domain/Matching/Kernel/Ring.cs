namespace MentorBot.Domain.Matching.Kernel;

/// <summary>An odd ring of nodes: edge i joins node i and node i+1, the last edge joins the last node and the first.</summary>
internal sealed record Ring(Node[] Nodes, int[] Edges)
{
    public Ring StartingAt(Node node)
    {
        var start = Array.IndexOf(Nodes, node);
        return new([.. Nodes[start..], .. Nodes[..start]], [.. Edges[start..], .. Edges[..start]]);
    }

    /// <summary>The other way round, from the same first node.</summary>
    public Ring Reversed() => new([Nodes[0], .. Nodes[1..].Reverse()], [.. Edges.Reverse()]);

    /// <summary>The ring that an edge between two outer nodes closes; null when they are in different trees.</summary>
    public static Ring? Closed(Surface surface, Node one, int edge, Node other)
    {
        var (left, right) = (PathToRoot(surface, one), PathToRoot(surface, other));
        if (left[^1] != right[^1])
        {
            return null;
        }

        var stem = left[^1];
        while (left.Count > 0 && right.Count > 0 && left[^1] == right[^1])
        {
            stem = left[^1];
            left.RemoveAt(left.Count - 1);
            right.RemoveAt(right.Count - 1);
        }

        left.Reverse();
        return new(
            [stem, .. left, .. right],
            [.. left.Select(node => node.Up), edge, .. right.Select(node => node.Up)]
        );
    }

    private static List<Node> PathToRoot(Surface surface, Node node)
    {
        var path = new List<Node> { node };
        while (path[^1].Up != Node.None)
        {
            path.Add(surface.Across(path[^1], path[^1].Up));
        }

        return path;
    }
}
