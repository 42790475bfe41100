namespace MentorBot.Domain.Matching.Kernel.General;

/// <summary>Finds out when the edges of the trees use up their slack, and when an outer vertex is as low as may be.</summary>
/// <param name="lowest">How far each vertex' dual may fall; doubled.</param>
internal sealed class Slacks(GeneralGraph graph, Nodes nodes, Trees trees, EventQueue queue, long[] lowest)
{
    private readonly List<int> touched = [];

    /// <summary>For free vertices: the soonest time known at which an outer vertex reaches them.</summary>
    private readonly long[] soonest = [.. Enumerable.Repeat(long.MaxValue, graph.Vertices)];

    /// <summary>When the first outer vertex is as low as may be; whatever comes later never happens.</summary>
    public long Limit { get; private set; } = long.MaxValue;

    /// <summary>That vertex.</summary>
    public int AtLimit { get; private set; } = Nodes.None;

    public void Clear()
    {
        foreach (var vertex in touched)
        {
            soonest[vertex] = long.MaxValue;
        }

        touched.Clear();
        (Limit, AtLimit) = (long.MaxValue, Nodes.None);
    }

    /// <summary>The vertices of a node have become outer: their edges to free and to outer vertices now matter.</summary>
    /// <param name="limited">Whether the search ends when one of them is as low as may be.</param>
    public void LookFrom(int node, bool limited)
    {
        for (int vertex = nodes.First[node], last = nodes.Last[node]; ; vertex = nodes.After[vertex])
        {
            if (limited && trees.Dual[vertex] - lowest[vertex] < Limit)
            {
                (Limit, AtLimit) = (trees.Dual[vertex] - lowest[vertex], vertex);
            }

            Scan(vertex);
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
        if (due < Limit)
        {
            queue.Add(new(due, blossom, Nodes.None));
        }
    }

    /// <summary>Whether this is the time at which the free vertex expected to be reached.</summary>
    public bool Expected(int vertex, long time) => soonest[vertex] == time;

    // The loop in which nearly all time is spent: once for each edge of each outer vertex.
    private void Scan(int vertex)
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
                if (due < Limit && due < soonest[other])
                {
                    Expect(other, due);
                    queue.Add(new(due, vertex, begin + i));
                }
            }
            else if (side == Side.Outer && due >> 1 < Limit && slots[other] != slot)
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
