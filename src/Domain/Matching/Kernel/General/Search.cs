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
internal sealed class Search
{
    private const int StepsBetweenLooks = 4096;

    private readonly GeneralGraph graph;
    private readonly Nodes nodes;
    private readonly Trees trees;
    private readonly Slacks slacks;
    private readonly Growth growth;
    private readonly EventQueue queue = new();
    private readonly List<int> felled = [];
    private readonly CancellationToken cancellation;
    private int steps;

    /// <param name="duals">Of vertices, doubled; moved by the searches.</param>
    /// <param name="lowest">How far each dual may fall in searches from one root.</param>
    public Search(GeneralGraph graph, Nodes nodes, long[] duals, long[] lowest, CancellationToken cancellation)
    {
        (this.graph, this.nodes, this.cancellation) = (graph, nodes, cancellation);
        trees = new(nodes, duals);
        slacks = new(graph, nodes, trees, queue, lowest);
        growth = new(nodes, trees, slacks);
    }

    /// <summary>
    /// Grows one tree until its root can be matched, or until one of its outer vertices is as low as may be: then that
    /// one is exposed instead.
    /// </summary>
    /// <returns>Whether there is one more pair.</returns>
    public bool FromOne(int root)
    {
        growth.Limited = true;
        growth.Plant(root);
        var matched = false;
        while (!matched && queue.TryTake(out var next) && next.Time < slacks.Limit)
        {
            matched = Take(next);
        }

        if (!matched)
        {
            trees.PassTo(slacks.Limit);
            growth.Flip(nodes.TopOf(slacks.AtLimit), slacks.AtLimit, Nodes.None);
        }

        Finish();
        return matched;
    }

    /// <summary>Grows trees from all exposed nodes, whose duals must be equal, until there are so many more pairs.</summary>
    /// <returns>By how much the duals of those who are still exposed have fallen.</returns>
    public long FromAll(IEnumerable<int> roots, int pairs)
    {
        growth.Limited = false;
        foreach (var root in roots)
        {
            growth.Plant(root);
        }

        while (pairs > 0 && queue.TryTake(out var next))
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
        if (next.Arc != Nodes.None)
        {
            return Meet(next);
        }

        if (trees.Sides[next.Source] == Side.Inner && trees.BlossomDual(next.Source) == 0)
        {
            growth.Open(next.Source);
        }

        return false;
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

    private bool Reach(int outer, int vertex)
    {
        var node = nodes.TopOf(vertex);
        if (nodes.Out[node] != Nodes.None)
        {
            growth.Reach(outer, vertex);
            return false;
        }

        nodes.Match(node, vertex, outer);
        growth.Flip(nodes.TopOf(outer), outer, vertex);
        return true;
    }

    private bool Touch(int one, int other)
    {
        var (a, b) = (nodes.TopOf(one), nodes.TopOf(other));
        var (treeA, treeB) = (trees.TreeOf[a], trees.TreeOf[b]);
        if (treeA == treeB)
        {
            growth.Shrink(one, other);
            return false;
        }

        growth.Flip(a, one, other);
        growth.Flip(b, other, one);
        felled.Clear();
        trees.Fell(treeA, felled);
        trees.Fell(treeB, felled);
        felled.ForEach(slacks.LookAt);
        return true;
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
