namespace MentorBot.Domain.Matching.Kernel;

/// <summary>The trees of one round: which nodes they have reached, how, and what the next step is.</summary>
internal sealed class SearchForest(Surface surface, int vertices)
{
    /// <summary>For each vertex that is not outer: the edge of least slack from an outer node.</summary>
    private readonly int[] into = new int[vertices];

    /// <summary>A new round: every exposed node is the root of a tree.</summary>
    public void Plant()
    {
        Array.Fill(into, Node.None);
        foreach (var node in surface.Nodes)
        {
            node.Forget();
            node.Side = node.IsExposed ? Side.Outer : Side.Unreached;
        }

        foreach (var node in surface.Nodes.Where(node => node.Side == Side.Outer))
        {
            Look(node);
        }
    }

    /// <summary>The step that needs the smallest move of the duals; among equals the first found.</summary>
    public Step NextStep()
    {
        var next = new Step(StepKind.Stop, surface.ExposedDual, Node.None, null);
        foreach (var node in surface.Nodes)
        {
            next = Sooner(next, StepOf(node));
        }

        for (var vertex = 0; vertex < into.Length; vertex++)
        {
            if (into[vertex] != Node.None && surface.At(vertex).Side == Side.Unreached)
            {
                next = Sooner(next, new(StepKind.Grow, surface.Slack(into[vertex]), into[vertex], null));
            }
        }

        return next;
    }

    /// <summary>Reaches a new node through an edge from a tree, and the node it is matched with.</summary>
    public void Grow(int edge)
    {
        var (node, other) = surface.Ends(edge);
        var inner = node.Side == Side.Unreached ? node : other;
        (inner.Side, inner.Entry) = (Side.Inner, edge);
        BecomeOuter(surface.Across(inner, inner.Mate));
    }

    public void Shrink(Ring ring) => BecomeOuter(surface.Shrink(ring));

    /// <summary>
    /// Opens an inner blossom. Its ring is odd, so exactly one way round from the entry to the matched node alternates;
    /// the nodes on that way stay in the tree.
    /// </summary>
    public void Expand(Node blossom)
    {
        var (entry, entered) = (blossom.Entry, surface.EndIn(blossom, blossom.Entry));
        var ring = surface.Open(blossom);
        var at = Array.IndexOf(ring.Nodes, surface.At(entered));
        if (at > 0 && at % 2 == 0)
        {
            ring = ring.Reversed();
            at = ring.Nodes.Length - at;
        }

        (ring.Nodes[at].Side, ring.Nodes[at].Entry) = (Side.Inner, entry);
        for (var i = at + 1; at > 0 && i < ring.Nodes.Length; i += 2)
        {
            var inner = ring.Nodes[(i + 1) % ring.Nodes.Length];
            (inner.Side, inner.Entry) = (Side.Inner, ring.Edges[i]);
            BecomeOuter(ring.Nodes[i]);
        }
    }

    private void BecomeOuter(Node node)
    {
        node.Side = Side.Outer;
        Look(node);
    }

    /// <summary>Remembers, for both ends, the edges of a new outer node that are better than those known.</summary>
    private void Look(Node node)
    {
        foreach (var edge in node.Edges)
        {
            var outside = surface.EndOutside(node, edge);
            var other = surface.At(outside);
            if (other.Side == Side.Outer)
            {
                node.Nearest = Better(node.Nearest, edge);
                other.Nearest = Better(other.Nearest, edge);
            }
            else
            {
                into[outside] = Better(into[outside], edge);
            }
        }
    }

    private int Better(int known, int edge) =>
        known == Node.None || surface.Slack(edge) < surface.Slack(known) ? edge : known;

    /// <summary>Two outer nodes approach from both sides, and a blossom's dual moves twice as fast: hence the halves.</summary>
    private Step? StepOf(Node node) =>
        node switch
        {
            { Side: Side.Outer, Nearest: not Node.None } => new(
                StepKind.Meet,
                surface.Slack(node.Nearest) / 2,
                node.Nearest,
                node
            ),
            { Side: Side.Inner, Ring: not null } => new(StepKind.Expand, node.Dual / 2, Node.None, node),
            _ => null,
        };

    private static Step Sooner(Step known, Step? step) =>
        step is { } other && other.Delta < known.Delta ? other : known;
}
