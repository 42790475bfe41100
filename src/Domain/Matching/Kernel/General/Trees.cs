namespace MentorBot.Domain.Matching.Kernel.General;

/// <summary>How a tree has reached a node, counted from its exposed root: outer after an even number of edges.</summary>
internal static class Side
{
    public const sbyte Inner = -1;
    public const sbyte Free = 0;
    public const sbyte Outer = 1;
}

/// <summary>
/// The trees of a search, and the dual variables while they grow. As time passes, outer vertices fall and inner ones
/// rise by as much, outer blossoms rise and inner ones fall by twice as much. Nothing is touched for that: duals are
/// kept so that the present value is known from the time and the side, and change only when the side does.
/// </summary>
/// <remarks>H. Gabow, Z. Galil, T. Spencer, Efficient implementation of graph algorithms using contraction (1989).</remarks>
internal sealed class Trees(Nodes nodes, long[] duals)
{
    private readonly List<int> roots = [];
    private readonly List<(int Node, int Earlier)> reached = [];

    public long Time { get; private set; }

    /// <summary>Of vertices, doubled: the value now is Dual - side * Time.</summary>
    public long[] Dual { get; } = duals;

    public sbyte[] SideOf { get; } = new sbyte[nodes.Vertices];

    /// <summary>Of outermost nodes; free for all others.</summary>
    public sbyte[] Sides { get; } = new sbyte[nodes.Around.Length];

    /// <summary>Of outermost nodes that are not free: their tree.</summary>
    public int[] TreeOf { get; } = new int[nodes.Around.Length];

    /// <summary>Of inner nodes: the vertex inside through which they were reached, and the vertex of the outer node before.</summary>
    public int[] EntryIn { get; } = new int[nodes.Around.Length];

    public int[] EntryOut { get; } = new int[nodes.Around.Length];

    public void PassTo(long time) => Time = time;

    public void Clear()
    {
        roots.Clear();
        reached.Clear();
        Time = 0;
    }

    public void Plant(int node)
    {
        roots.Add(Nodes.None);
        MakeOuter(node, roots.Count - 1);
    }

    public void MakeOuter(int node, int tree) => Label(node, Side.Outer, tree);

    public void MakeInner(int node, int entryIn, int entryOut, int tree)
    {
        (EntryIn[node], EntryOut[node]) = (entryIn, entryOut);
        Label(node, Side.Inner, tree);
    }

    /// <summary>The edge towards the root: a vertex inside and one outside, None at the root.</summary>
    public (int Inside, int Outside) Up(int node) =>
        Sides[node] == Side.Inner ? (EntryIn[node], EntryOut[node]) : (nodes.In[node], nodes.Out[node]);

    /// <summary>The blossom's dual now.</summary>
    public long BlossomDual(int blossom) => nodes.Dual[blossom] + (2 * Sides[blossom] * Time);

    /// <summary>A node that is about to lie inside an outer blossom.</summary>
    public void PutInside(int node)
    {
        nodes.Dual[node] += nodes.IsBlossom(node) ? 2 * Sides[node] * Time : 0;
        Shift(node, Sides[node], Side.Outer);
        Sides[node] = Side.Free;
    }

    /// <summary>A new outermost blossom, all of whose vertices are outer.</summary>
    public void PutAround(int blossom, int tree)
    {
        nodes.Dual[blossom] = -2 * Time;
        (Sides[blossom], TreeOf[blossom]) = (Side.Outer, tree);
        Remember(blossom, tree);
    }

    /// <summary>A node that was inside an inner blossom of the tree until now, so that its vertices are inner.</summary>
    public void PutOut(int node, int tree)
    {
        nodes.Dual[node] += nodes.IsBlossom(node) ? 2 * Time : 0;
        (Sides[node], TreeOf[node]) = (Side.Inner, tree);
        Remember(node, tree);
    }

    public void MakeFree(int node) => Change(node, Side.Free);

    /// <summary>An inner blossom that is about to open.</summary>
    public void Drop(int blossom) => Sides[blossom] = Side.Free;

    /// <summary>Frees every node of a tree; adds their vertices to a list.</summary>
    public void Fell(int tree, List<int> vertices)
    {
        for (var at = roots[tree]; at != Nodes.None; at = reached[at].Earlier)
        {
            var node = reached[at].Node;
            if (Sides[node] != Side.Free && TreeOf[node] == tree)
            {
                MakeFree(node);
                Collect(node, vertices);
            }
        }

        roots[tree] = Nodes.None;
    }

    /// <summary>Frees everything.</summary>
    public void FellAll(List<int> vertices)
    {
        for (var tree = 0; tree < roots.Count; tree++)
        {
            Fell(tree, vertices);
        }
    }

    private void Label(int node, sbyte side, int tree)
    {
        Change(node, side);
        TreeOf[node] = tree;
        Remember(node, tree);
    }

    private void Remember(int node, int tree)
    {
        reached.Add((node, roots[tree]));
        roots[tree] = reached.Count - 1;
    }

    private void Change(int node, sbyte side)
    {
        nodes.Dual[node] -= nodes.IsBlossom(node) ? 2 * (side - Sides[node]) * Time : 0;
        Shift(node, Sides[node], side);
        Sides[node] = side;
    }

    private void Shift(int node, sbyte before, sbyte side)
    {
        if (before == side)
        {
            return;
        }

        var shift = (side - before) * Time;
        for (int vertex = nodes.First[node], last = nodes.Last[node]; ; vertex = nodes.After[vertex])
        {
            Dual[vertex] += shift;
            SideOf[vertex] = side;
            if (vertex == last)
            {
                return;
            }
        }
    }

    private void Collect(int node, List<int> vertices)
    {
        for (int vertex = nodes.First[node], last = nodes.Last[node]; ; vertex = nodes.After[vertex])
        {
            vertices.Add(vertex);
            if (vertex == last)
            {
                return;
            }
        }
    }
}
