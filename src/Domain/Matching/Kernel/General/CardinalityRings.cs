namespace MentorBot.Domain.Matching.Kernel.General;

/// <summary>The trees of a search for more edges, with the odd rings that have shrunk in them.</summary>
internal sealed class CardinalityRings
{
    private readonly int[] partner;
    private readonly int[] above;
    private readonly int[] marks;
    private readonly int[] outers;
    private readonly List<int> inners = [];
    private int mark;
    private int count;

    /// <param name="partner">Changed by flips.</param>
    public CardinalityRings(int[] partner)
    {
        this.partner = partner;
        (above, marks) = ([.. Enumerable.Range(0, partner.Length)], new int[partner.Length]);
        (outers, Via, Sides) = (new int[partner.Length], new int[partner.Length], new sbyte[partner.Length]);
    }

    /// <summary>See <see cref="Side"/>.</summary>
    public sbyte[] Sides { get; }

    /// <summary>The unmatched edge towards the root by which a vertex was reached, or its ring closed.</summary>
    public int[] Via { get; }

    /// <summary>The outer vertices of the tree, in the order of becoming so.</summary>
    public ReadOnlySpan<int> Outers => outers.AsSpan(0, count);

    public void Plant(int root)
    {
        inners.Clear();
        count = 0;
        MakeOuter(root);
    }

    public void Reach(int outer, int inner)
    {
        (Via[inner], Sides[inner]) = (outer, Side.Inner);
        inners.Add(inner);
        MakeOuter(partner[inner]);
    }

    /// <summary>An edge between two outer vertices: unless they are in one ring already, they close one.</summary>
    public void Close(int one, int other)
    {
        var (a, b) = (Base(one), Base(other));
        if (a != b)
        {
            var stem = Stem(a, b);
            Contract(one, other, stem);
            Contract(other, one, stem);
        }
    }

    /// <summary>Matches the two, then the one that the outer vertex leaves with the one before it, up to the root.</summary>
    public void Flip(int outer, int other)
    {
        while (true)
        {
            var left = partner[outer];
            (partner[outer], partner[other]) = (other, outer);
            if (left == Nodes.None)
            {
                return;
            }

            (outer, other) = (Via[left], left);
        }
    }

    /// <summary>Takes the tree back.</summary>
    public void Forget()
    {
        foreach (var vertex in inners)
        {
            (Sides[vertex], above[vertex]) = (Side.Free, vertex);
        }

        foreach (var vertex in Outers)
        {
            (Sides[vertex], above[vertex]) = (Side.Free, vertex);
        }
    }

    public Barrier Barrier()
    {
        var part = new int[partner.Length];
        for (var vertex = 0; vertex < part.Length; vertex++)
        {
            part[vertex] = Sides[vertex] switch
            {
                Side.Outer => Base(vertex) + 1,
                Side.Inner => General.Barrier.Inner,
                _ => General.Barrier.Other,
            };
        }

        return new(part);
    }

    private void MakeOuter(int vertex)
    {
        Sides[vertex] = Side.Outer;
        outers[count++] = vertex;
    }

    /// <summary>The first base that both ways to the root share; both are walked in turn.</summary>
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
                one = partner[one] == Nodes.None ? Nodes.None : Base(Via[partner[one]]);
            }

            (one, other) = (other, one);
        }
    }

    /// <summary>From a vertex down to the stem: all become outer, and know the way round through the edge that closed the ring.</summary>
    private void Contract(int vertex, int across, int stem)
    {
        while (Base(vertex) != stem)
        {
            Via[vertex] = across;
            across = partner[vertex];
            if (Sides[across] == Side.Inner)
            {
                MakeOuter(across);
            }

            above[vertex] = above[vertex] == vertex ? stem : above[vertex];
            above[across] = above[across] == across ? stem : above[across];
            vertex = Via[across];
        }
    }

    private int Base(int vertex)
    {
        while (above[vertex] != vertex)
        {
            above[vertex] = above[above[vertex]];
            vertex = above[vertex];
        }

        return vertex;
    }
}
