namespace MentorBot.Domain.Matching.Kernel.General;

/// <summary>The steps of a search: trees grow, odd rings in them shrink, blossoms open, and paths between roots flip.</summary>
internal sealed class TreeGrowth(Nodes nodes, Trees trees, Slacks slacks)
{
    private readonly int[] marks = new int[nodes.Around.Length];
    private readonly List<int> ring = [];
    private readonly List<int> becameOuter = [];
    private int mark;

    public void Plant(int root)
    {
        trees.Plant(root);
        slacks.LookFrom(root, trees.TreeOf[root]);
    }

    /// <summary>An outer vertex reaches a free, matched node at one of its vertices.</summary>
    public void Reach(int outer, int vertex)
    {
        var (node, tree) = (nodes.TopOf(vertex), trees.TreeOf[nodes.TopOf(outer)]);
        trees.MakeInner(node, vertex, outer, tree);
        if (nodes.IsBlossom(node))
        {
            slacks.LookAtBlossom(node);
        }

        var mate = nodes.TopOf(nodes.Out[node]);
        trees.MakeOuter(mate, tree);
        slacks.LookFrom(mate, tree);
    }

    /// <summary>Two outer vertices of one tree touch, and close an odd ring.</summary>
    public void Shrink(int one, int other)
    {
        var (a, b) = (nodes.TopOf(one), nodes.TopOf(other));
        var stem = Stem(a, b);
        Link(a, b, one, other, stem);
        becameOuter.Clear();
        var node = stem;
        do
        {
            if (trees.Sides[node] == Side.Inner)
            {
                becameOuter.Add(node);
            }

            trees.PutInside(node);
            node = nodes.Next[node];
        } while (node != stem);

        var tree = trees.TreeOf[stem];
        trees.PutAround(nodes.Shrink(stem), tree);
        becameOuter.ForEach(reached => slacks.LookFrom(reached, tree));
    }

    /// <summary>
    /// Opens an inner blossom whose dual is 0. Its ring is odd, so exactly one way round from where it was entered to
    /// where it is matched alternates; the nodes on that way stay in the tree, the others are free.
    /// </summary>
    public void Open(int blossom)
    {
        var (tree, entryIn, entryOut) = (trees.TreeOf[blossom], trees.EntryIn[blossom], trees.EntryOut[blossom]);
        trees.Drop(blossom);
        var stem = nodes.Open(blossom);
        ring.Clear();
        for (var node = stem; ring.Count == 0 || node != stem; node = nodes.Next[node])
        {
            ring.Add(node);
            trees.PutOut(node, tree);
        }

        var entered = nodes.TopOf(entryIn);
        (trees.EntryIn[entered], trees.EntryOut[entered]) = (entryIn, entryOut);
        Regrow(ring.IndexOf(entered), tree);
    }

    /// <summary>From an outer node to its root, what was matched becomes unmatched and the other way round.</summary>
    /// <param name="outside">What the node's vertex is matched with from now on; None leaves it exposed.</param>
    public void Flip(int node, int inside, int outside)
    {
        while (true)
        {
            var before = nodes.Out[node];
            nodes.Match(node, inside, outside);
            if (before == Nodes.None)
            {
                return;
            }

            var inner = nodes.TopOf(before);
            (outside, inside) = (trees.EntryIn[inner], trees.EntryOut[inner]);
            nodes.Match(inner, outside, inside);
            node = nodes.TopOf(inside);
        }
    }

    /// <summary>The first node that both ways to the root share; both are walked in turn, so that a small ring costs little.</summary>
    private int Stem(int one, int other)
    {
        mark++;
        while (true)
        {
            if (one != Nodes.None)
            {
                if (marks[one] == mark)
                {
                    return one;
                }

                marks[one] = mark;
                one = OuterAbove(one);
            }

            (one, other) = (other, one);
        }
    }

    private int OuterAbove(int node) =>
        nodes.Out[node] == Nodes.None ? Nodes.None : nodes.TopOf(trees.EntryOut[nodes.TopOf(nodes.Out[node])]);

    /// <summary>From one node up to the stem, from there down to the other, and across to the first.</summary>
    private void Link(int a, int b, int one, int other, int stem)
    {
        for (var node = a; node != stem; node = nodes.Next[node])
        {
            var (inside, outside) = trees.Up(node);
            Join(node, inside, outside, nodes.TopOf(outside));
        }

        for (var node = b; node != stem; )
        {
            var (inside, outside) = trees.Up(node);
            var above = nodes.TopOf(outside);
            Join(above, outside, inside, node);
            node = above;
        }

        Join(b, other, one, a);
    }

    private void Join(int node, int from, int to, int next) =>
        (nodes.LinkFrom[node], nodes.LinkTo[node], nodes.Next[node]) = (from, to, next);

    /// <summary>Pairs of the opened ring stand at 1 and 2, 3 and 4, and so on; its stem at 0.</summary>
    private void Regrow(int entered, int tree)
    {
        var forward = entered % 2 == 1;
        var (first, last) = forward ? (entered, ring.Count) : (0, entered);
        for (var at = entered; at != (forward ? ring.Count : 0); at += forward ? 2 : -2)
        {
            var (outer, inner) = forward ? (ring[at + 1], ring[(at + 2) % ring.Count]) : (ring[at - 1], ring[at - 2]);
            (trees.EntryIn[inner], trees.EntryOut[inner]) = forward
                ? (nodes.LinkTo[outer], nodes.LinkFrom[outer])
                : (nodes.LinkFrom[inner], nodes.LinkTo[inner]);
            trees.MakeOuter(outer, tree);
        }

        for (var at = 0; at < ring.Count; at++)
        {
            if ((at < first || at > last) && !(forward && at == 0))
            {
                trees.MakeFree(ring[at]);
            }
        }

        ring.ForEach(Look);
    }

    private void Look(int node)
    {
        if (trees.Sides[node] == Side.Outer)
        {
            slacks.LookFrom(node, trees.TreeOf[node]);
        }
        else if (trees.Sides[node] == Side.Free)
        {
            slacks.LookAtAll(node);
        }
        else if (nodes.IsBlossom(node))
        {
            slacks.LookAtBlossom(node);
        }
    }
}
