namespace MentorBot.Domain.Matching.Kernel;

/// <summary>
/// The graph as the search sees it: every vertex lies in one outermost node. Knows the duals of the vertices, shrinks
/// rings into blossoms and opens them again. A matching inside a blossom is not kept: any of its vertices can be the one
/// that is matched to the outside, so it is settled only when the blossom is opened. That spares all recursion.
/// </summary>
internal sealed class Surface
{
    private readonly WeightedGraph graph;
    private readonly Node[] vertices;
    private readonly Node[] outermost;
    private readonly long[] duals;

    public Surface(WeightedGraph graph)
    {
        this.graph = graph;
        vertices =
        [
            .. Enumerable
                .Range(0, graph.Vertices)
                .Select(v => new Node
                {
                    Vertices = [v],
                    Edges = graph.EdgesAt(v),
                    Exposed = v,
                }),
        ];
        outermost = [.. vertices];
        Nodes = [.. vertices];
        ExposedDual = graph.Heaviest;
        duals = [.. Enumerable.Repeat(ExposedDual, graph.Vertices)];
    }

    /// <summary>The outermost nodes.</summary>
    public List<Node> Nodes { get; }

    /// <summary>Twice the dual of every exposed vertex: all start alike and are lowered alike, below all others.</summary>
    public long ExposedDual { get; private set; }

    /// <summary>Twice the dual variable of each vertex.</summary>
    public IReadOnlyList<long> Duals => duals;

    public Node At(int vertex) => outermost[vertex];

    /// <summary>Twice the reduced cost of an edge between two outermost nodes; 0 when the edge may be used.</summary>
    public long Slack(int edge)
    {
        ref readonly var e = ref graph[edge];
        return duals[e.U] + duals[e.V] - (e.Weight * 2);
    }

    public (Node One, Node Other) Ends(int edge) => (At(graph[edge].U), At(graph[edge].V));

    public int EndIn(Node node, int edge) => At(graph[edge].U) == node ? graph[edge].U : graph[edge].V;

    public int EndOutside(Node node, int edge) => At(graph[edge].U) == node ? graph[edge].V : graph[edge].U;

    public Node Across(Node node, int edge) => At(EndOutside(node, edge));

    public void MoveDuals(long delta)
    {
        ExposedDual -= delta;
        foreach (var node in Nodes.Where(node => node.Side != Side.Unreached))
        {
            var up = node.Side == Side.Inner ? delta : -delta;
            node.Dual -= node.Ring is null ? 0 : up * 2;
            foreach (var vertex in node.Vertices)
            {
                duals[vertex] += up;
            }
        }
    }

    /// <summary>Makes the ring one node, matched or exposed as its first node is.</summary>
    public Node Shrink(Ring ring)
    {
        var stem = ring.Nodes[0];
        var blossom = new Node
        {
            Ring = ring,
            Vertices = [.. ring.Nodes.SelectMany(node => node.Vertices)],
            Edges = [],
            Mate = stem.Mate,
            Exposed = stem.Exposed,
        };
        Place(blossom);
        blossom.Edges = BestLeaving(blossom, ring);
        foreach (var node in ring.Nodes)
        {
            node.Around = blossom;
        }

        Nodes.RemoveAll(node => node.Around == blossom);
        Nodes.Add(blossom);
        return blossom;
    }

    /// <summary>Lays the ring of a blossom open and matches its nodes: the first as the blossom was, then two by two.</summary>
    public Ring Open(Node blossom)
    {
        var stem = vertices[blossom.IsExposed ? blossom.Exposed : EndIn(blossom, blossom.Mate)];
        while (stem.Around != blossom)
        {
            stem = stem.Around!;
        }

        var ring = blossom.Ring!.StartingAt(stem);
        (stem.Mate, stem.Exposed) = (blossom.Mate, blossom.Exposed);
        for (var i = 1; i < ring.Nodes.Length; i += 2)
        {
            ring.Nodes[i].Mate = ring.Nodes[i + 1].Mate = ring.Edges[i];
        }

        foreach (var node in ring.Nodes)
        {
            node.Around = null;
            node.Forget();
            Place(node);
        }

        Nodes.Remove(blossom);
        Nodes.AddRange(ring.Nodes);
        return ring;
    }

    private void Place(Node node)
    {
        foreach (var vertex in node.Vertices)
        {
            outermost[vertex] = node;
        }
    }

    private int[] BestLeaving(Node blossom, Ring ring)
    {
        var best = new int[graph.Vertices];
        Array.Fill(best, Node.None);
        foreach (var edge in ring.Nodes.SelectMany(node => node.Edges))
        {
            var outside = EndOutside(blossom, edge);
            var leaves = At(outside) != blossom;
            if (leaves && (best[outside] == Node.None || Slack(edge) < Slack(best[outside])))
            {
                best[outside] = edge;
            }
        }

        return [.. best.Where(edge => edge != Node.None)];
    }
}
