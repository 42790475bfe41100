namespace MentorBot.Domain.Matching.Kernel.General;

/// <summary>Finds out when the edges of the trees use up their slack, and when an outer vertex is as low as may be.</summary>
/// <param name="lowest">How far each vertex' dual may fall; doubled. It does not count unless the search is limited.</param>
internal sealed class Slacks(GeneralGraph graph, Nodes nodes, Trees trees, EventQueue queue, long[] lowest)
{
    private readonly List<int> touched = [];

    /// <summary>For free vertices: the soonest time known at which an outer vertex reaches them.</summary>
    private readonly long[] soonest = [.. Enumerable.Repeat(long.MaxValue, graph.Vertices)];

    /// <summary>For each tree, when its first outer vertex is as low as may be; what comes later never happens there.</summary>
    private readonly List<long> limits = [];

    private bool limited;

    /// <param name="withLimits">Whether a tree ends when one of its outer vertices is as low as may be.</param>
    public void Begin(int trees, bool withLimits)
    {
        limits.Clear();
        limits.AddRange(Enumerable.Repeat(long.MaxValue, trees));
        limited = withLimits;
    }

    public void Clear()
    {
        foreach (var vertex in touched)
        {
            soonest[vertex] = long.MaxValue;
        }

        touched.Clear();
    }

    /// <summary>The vertices of a node have become outer: their edges to free and to outer vertices now matter.</summary>
    public void LookFrom(int node, int tree)
    {
        for (int vertex = nodes.First[node], last = nodes.Last[node]; ; vertex = nodes.After[vertex])
        {
            if (limited)
            {
                LookDown(vertex, tree);
            }

            Scan(vertex, limits[tree]);
            if (vertex == last)
            {
                return;
            }
        }
    }

    /// <summary>A vertex has become free: it may be reached from outer ones.</summary>
    public void LookAt(int vertex)
    {
        var (dual, best) = (trees.Dual[vertex], Nodes.None);
        soonest[vertex] = long.MaxValue;
        for (var arc = graph.Start[vertex]; arc < graph.Start[vertex + 1]; arc++)
        {
            var other = graph.Target[arc];
            var due = dual + trees.Dual[other] - (2 * graph.Score[arc]);
            if (trees.SideOf[other] == Side.Outer && due < soonest[vertex])
            {
                (soonest[vertex], best) = (due, arc);
            }
        }

        if (best != Nodes.None)
        {
            touched.Add(vertex);
            queue.Add(new(soonest[vertex], vertex, best));
        }
    }

    public void LookAtAll(int node)
    {
        for (int vertex = nodes.First[node], last = nodes.Last[node]; ; vertex = nodes.After[vertex])
        {
            LookAt(vertex);
            if (vertex == last)
            {
                return;
            }
        }
    }

    /// <summary>An inner blossom must open when its dual is 0.</summary>
    public void LookAtBlossom(int blossom)
    {
        var due = trees.Time + (trees.BlossomDual(blossom) / 2);
        if (due < limits[trees.TreeOf[blossom]])
        {
            queue.Add(new(due, blossom, SearchEvent.BlossomIsEmpty));
        }
    }

    /// <summary>Whether the vertex is outer, and as low as may be.</summary>
    public bool IsLowest(int vertex) =>
        trees.SideOf[vertex] == Side.Outer && trees.Dual[vertex] - trees.Time == lowest[vertex];

    /// <summary>Whether this is the time at which the free vertex expected to be reached.</summary>
    public bool Expected(int vertex, long time) => soonest[vertex] == time;

    private void LookDown(int vertex, int tree)
    {
        var due = trees.Dual[vertex] - lowest[vertex];
        if (due < limits[tree])
        {
            limits[tree] = due;
            queue.Add(new(due, vertex, SearchEvent.VertexIsLowest));
        }
    }

    // The loop in which nearly all time is spent: once for each edge of each outer vertex.
    private void Scan(int vertex, long limit)
    {
        var (duals, sides, slots) = (trees.Dual, trees.SideOf, nodes.Slot);
        var (dual, slot) = (duals[vertex], slots[vertex]);
        var (begin, end) = (graph.Start[vertex], graph.Start[vertex + 1]);
        var targets = graph.Target.AsSpan(begin, end - begin);
        var scores = graph.Score.AsSpan(begin, end - begin);
        for (var i = 0; i < targets.Length; i++)
        {
            var other = targets[i];
            var due = dual + duals[other] - (2 * scores[i]);
            var side = sides[other];
            if (side == Side.Free)
            {
                if (due < limit && due < soonest[other])
                {
                    Expect(other, due);
                    queue.Add(new(due, vertex, begin + i));
                }
            }
            else if (side == Side.Outer && due >> 1 < limit && slots[other] != slot)
            {
                queue.Add(new(due >> 1, vertex, begin + i));
            }
        }
    }

    private void Expect(int vertex, long due)
    {
        if (soonest[vertex] == long.MaxValue)
        {
            touched.Add(vertex);
        }

        soonest[vertex] = due;
    }
}
