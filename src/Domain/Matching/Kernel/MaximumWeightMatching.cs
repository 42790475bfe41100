namespace MentorBot.Domain.Matching.Kernel;

/// <summary>
/// The heaviest matching of any graph, exactly: the primal-dual method of Edmonds. Each round grows trees of edges without
/// slack from all exposed vertices at once, shrinks odd rings, lowers duals where it is stuck, and ends with one more
/// pair; when the duals of the exposed vertices reach 0 nothing better exists, and the duals prove it. All numbers are
/// doubled, so that everything stays whole. O(n) rounds of O(n) steps of O(n): O(n³) time, O(n²) memory, no recursion.
/// </summary>
/// <remarks>
/// J. Edmonds, Maximum matching and a polyhedron with 0,1-vertices (1965); E. Lawler, Combinatorial Optimization (1976),
/// for the O(n³) bookkeeping of the best edges. Equal inputs give equal results: edges are tried in the order given.
/// </remarks>
internal sealed class MaximumWeightMatching
{
    private readonly WeightedGraph graph;
    private readonly Surface surface;
    private readonly SearchForest forest;

    private MaximumWeightMatching(WeightedGraph graph)
    {
        this.graph = graph;
        surface = new(graph);
        forest = new(surface, graph.Vertices);
    }

    /// <exception cref="OperationCanceledException">Asked for between two rounds.</exception>
    public static Matching Solve(WeightedGraph graph, CancellationToken cancellation)
    {
        var solver = new MaximumWeightMatching(graph);
        do
        {
            cancellation.ThrowIfCancellationRequested();
        } while (solver.AddPair());

        return solver.Result();
    }

    /// <summary>One round. False when the matching was already the heaviest.</summary>
    private bool AddPair()
    {
        forest.Plant();
        while (true)
        {
            var step = forest.NextStep();
            surface.MoveDuals(step.Delta);
            switch (step.Kind)
            {
                case StepKind.Stop:
                    return false;
                case StepKind.Grow:
                    forest.Grow(step.Edge);
                    break;
                case StepKind.Expand:
                    forest.Expand(step.Node!);
                    break;
                case StepKind.Meet when Meet(step.Node!, step.Edge):
                    return true;
            }
        }
    }

    /// <summary>Two outer nodes touch: in one tree they close an odd ring, in two trees the roots can be matched.</summary>
    private bool Meet(Node node, int edge)
    {
        var other = surface.Across(node, edge);
        var ring = Ring.Closed(surface, node, edge, other);
        if (ring is not null)
        {
            forest.Shrink(ring);
            return false;
        }

        Flip(node, edge);
        Flip(other, edge);
        return true;
    }

    /// <summary>From the node to its root, what was matched becomes unmatched and the other way round.</summary>
    private void Flip(Node outer, int edge)
    {
        while (true)
        {
            var (before, wasRoot) = (outer.Mate, outer.IsExposed);
            outer.Mate = edge;
            if (wasRoot)
            {
                return;
            }

            var inner = surface.Across(outer, before);
            edge = inner.Mate = inner.Entry;
            outer = surface.Across(inner, edge);
        }
    }

    private Matching Result()
    {
        var proof = new DualProof([.. surface.Duals], BlossomDuals());
        while (surface.Nodes.Find(node => node.Ring is not null) is { } blossom)
        {
            surface.Open(blossom);
        }

        var partners = new int[graph.Vertices];
        for (var vertex = 0; vertex < partners.Length; vertex++)
        {
            var node = surface.At(vertex);
            partners[vertex] = node.IsExposed ? Node.None : surface.EndOutside(node, node.Mate);
        }

        return new(partners, proof);
    }

    private List<BlossomDual> BlossomDuals()
    {
        var duals = new List<BlossomDual>();
        var open = new Stack<Node>(surface.Nodes);
        while (open.TryPop(out var node))
        {
            if (node.Ring is not null)
            {
                duals.Add(new(node.Vertices, node.Dual));
                Array.ForEach(node.Ring.Nodes, open.Push);
            }
        }

        return duals;
    }
}
