namespace MentorBot.Domain.Matching.Kernel.General;

/// <summary>What a finished search leaves: its blossoms, and the partners once they are opened.</summary>
internal static class SearchOutcome
{
    /// <summary>Blossoms with a dual, those around before those inside.</summary>
    public static BlossomForest Blossoms(Nodes nodes)
    {
        var (innermost, parents, duals) = (new int[nodes.Vertices], new List<int> { 0 }, new List<long> { 0 });
        var open = Outermost(nodes);
        while (open.TryPop(out var entry))
        {
            var (node, around) = entry;
            if (!nodes.IsBlossom(node))
            {
                innermost[node] = around;
                continue;
            }

            if (nodes.Dual[node] > 0)
            {
                parents.Add(around);
                duals.Add(nodes.Dual[node]);
                around = parents.Count - 1;
            }

            PushRing(nodes, node, around, open);
        }

        return new(innermost, [.. parents], [.. duals]);
    }

    /// <summary>Opens everything.</summary>
    public static int[] Partners(Nodes nodes)
    {
        var open = Outermost(nodes);
        while (open.TryPop(out var entry))
        {
            if (nodes.IsBlossom(entry.Node))
            {
                nodes.Open(entry.Node);
                PushRing(nodes, entry.Node, 0, open);
            }
        }

        return nodes.Out[..nodes.Vertices];
    }

    private static Stack<(int Node, int Around)> Outermost(Nodes nodes)
    {
        var open = new Stack<(int Node, int Around)>();
        for (var vertex = 0; vertex < nodes.Vertices; vertex++)
        {
            var node = nodes.TopOf(vertex);
            if (nodes.First[node] == vertex)
            {
                open.Push((node, 0));
            }
        }

        return open;
    }

    private static void PushRing(Nodes nodes, int blossom, int around, Stack<(int Node, int Around)> open)
    {
        var first = nodes.ChildOf(blossom);
        var node = first;
        do
        {
            open.Push((node, around));
            node = nodes.Next[node];
        } while (node != first);
    }
}
