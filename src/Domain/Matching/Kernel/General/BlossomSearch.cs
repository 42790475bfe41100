namespace MentorBot.Domain.Matching.Kernel.General;

/// <summary>
/// The primal-dual search of Edmonds: trees of edges without slack grow from exposed nodes while the duals move, until
/// one more pair is found. The trees and all they need are taken back after each search at the cost of what was reached.
/// </summary>
/// <remarks>
/// J. Edmonds, Maximum matching and a polyhedron with 0,1-vertices (1965); Z. Galil, S. Micali, H. Gabow, An O(EV log V)
/// algorithm for finding a maximal weighted matching in general graphs (1986), for the events. With doubled weights all
/// times are whole: the outer vertices of one tree, and of trees whose roots have equal duals, are all even or all odd.
/// </remarks>
internal sealed class BlossomSearch
{
    private const int StepsBetweenLooks = 4096;

    private readonly GeneralGraph graph;
    private readonly Nodes nodes;
    private readonly Trees trees;
    private readonly Slacks slacks;
    private readonly TreeGrowth growth;
    private readonly EventQueue queue = new();
    private readonly List<int> felled = [];
    private readonly CancellationToken cancellation;
    private int growing;
    private int steps;

    /// <param name="duals">Of vertices, doubled; moved by the searches.</param>
    /// <param name="lowest">How far each dual may fall in searches from one root.</param>
    public BlossomSearch(GeneralGraph graph, Nodes nodes, long[] duals, long[] lowest, CancellationToken cancellation)
    {
        (this.graph, this.nodes, this.cancellation) = (graph, nodes, cancellation);
        trees = new(nodes, duals);
        slacks = new(graph, nodes, trees, queue, lowest);
        growth = new(nodes, trees, slacks);
    }

    /// <summary>
    /// Grows trees from exposed nodes, whose duals must all be even or all be odd, until there are so many more pairs.
    /// </summary>
    /// <param name="limited">
    /// Whether a tree ends when one of its outer vertices is as low as may be: that one is then exposed instead of the root.
    /// </param>
    /// <returns>By how much the duals of the roots that are left have fallen.</returns>
    public long Run(List<int> roots, bool limited, int pairs = int.MaxValue)
    {
        slacks.Begin(roots.Count, limited);
        roots.ForEach(growth.Plant);
        growing = roots.Count;
        while (pairs > 0 && growing > 0 && queue.TryTake(out var next))
        {
            pairs -= Take(next) ? 1 : 0;
        }

        var time = trees.Time;
        Finish();
        return time;
    }

    /// <returns>Whether there is one more pair.</returns>
    private bool Take(SearchEvent next)
    {
        if (++steps % StepsBetweenLooks == 0)
        {
            cancellation.ThrowIfCancellationRequested();
        }

        trees.PassTo(next.Time);
        switch (next.Arc)
        {
            case SearchEvent.BlossomIsEmpty:
                OpenIfEmpty(next.Source);
                return false;
            case SearchEvent.VertexIsLowest:
                ExposeIfLowest(next.Source);
                return false;
            default:
                return Meet(next);
        }
    }

    private void OpenIfEmpty(int blossom)
    {
        if (trees.Sides[blossom] == Side.Inner && trees.BlossomDual(blossom) == 0)
        {
            growth.Open(blossom);
        }
    }

    private void ExposeIfLowest(int vertex)
    {
        if (slacks.IsLowest(vertex))
        {
            var node = nodes.TopOf(vertex);
            growth.Flip(node, vertex, Nodes.None);
            Fell(trees.TreeOf[node]);
        }
    }

    /// <summary>An edge has no slack left, unless what was known when the event was foreseen has changed since.</summary>
    private bool Meet(SearchEvent next)
    {
        var (one, other) = (next.Source, graph.Target[next.Arc]);
        (one, other) = trees.SideOf[one] == Side.Outer ? (one, other) : (other, one);
        var slack = trees.Dual[one] + trees.Dual[other] - (2 * graph.Score[next.Arc]);
        switch (trees.SideOf[one], trees.SideOf[other])
        {
            case (Side.Outer, Side.Free) when slack == next.Time:
                return Reach(one, other);
            case (Side.Outer, Side.Outer) when slack == 2 * next.Time && nodes.Slot[one] != nodes.Slot[other]:
                return Touch(one, other);
            default:
                Reconsider(one, next.Time);
                Reconsider(other, next.Time);
                return false;
        }
    }

    /// <summary>The tree that was to reach a free vertex at this time is gone: the vertex waits for another one.</summary>
    private void Reconsider(int vertex, long time)
    {
        if (trees.SideOf[vertex] == Side.Free && slacks.Expected(vertex, time))
        {
            slacks.LookAt(vertex);
        }
    }

    /// <summary>A free node grows into the tree with its mate, or is matched with the root when it is exposed.</summary>
    private bool Reach(int outer, int vertex)
    {
        var node = nodes.TopOf(vertex);
        if (nodes.Out[node] != Nodes.None)
        {
            growth.Reach(outer, vertex);
            return false;
        }

        var top = nodes.TopOf(outer);
        nodes.Match(node, vertex, outer);
        growth.Flip(top, outer, vertex);
        Fell(trees.TreeOf[top]);

        // The edge that reached it is used up; others of its edges may be next.
        slacks.LookAtAll(node);
        return true;
    }

    /// <summary>Two outer nodes of one tree close a ring; of two trees the roots are matched.</summary>
    private bool Touch(int one, int other)
    {
        var (a, b) = (nodes.TopOf(one), nodes.TopOf(other));
        if (trees.TreeOf[a] == trees.TreeOf[b])
        {
            growth.Shrink(one, other);
            return false;
        }

        growth.Flip(a, one, other);
        growth.Flip(b, other, one);
        Fell(trees.TreeOf[a], trees.TreeOf[b]);
        return true;
    }

    /// <summary>What was reached by these trees can be reached by others again.</summary>
    private void Fell(params ReadOnlySpan<int> finished)
    {
        felled.Clear();
        foreach (var tree in finished)
        {
            trees.Fell(tree, felled);
            growing--;
        }

        if (growing > 0)
        {
            felled.ForEach(slacks.LookAt);
        }
    }

    private void Finish()
    {
        felled.Clear();
        trees.FellAll(felled);
        trees.Clear();
        slacks.Clear();
        queue.Clear();
    }
}
