namespace MentorBot.Domain.Matching.Kernel.General;

/// <summary>
/// What is matched as one: the vertices 0 to n-1, and blossoms, numbered from n: an odd ring of nodes that counts as one
/// node until it is opened. Matched edges are kept for outermost nodes only; opening a blossom matches its ring anew
/// from the node that holds the blossom's matched vertex, so nothing ever descends into nested blossoms.
/// </summary>
/// <remarks>
/// Which outermost node holds a vertex is found through slots: shrinking moves the vertices of all but the largest node
/// of the ring into its slot, opening leaves the largest in place. Both cost the smaller parts only, and looking up costs
/// two reads, however deep blossoms nest.
/// </remarks>
internal sealed class Nodes
{
    public const int None = -1;

    private readonly int[] child;
    private readonly int[] nodeAt;
    private readonly int[] freeBlossoms;
    private readonly int[] freeSlots;
    private int blossomsLeft;
    private int slotsLeft;

    public Nodes(int vertices)
    {
        // Blossoms that live at one time are nested or apart, and each adds at least two vertices to its largest node.
        var blossoms = vertices / 2;
        var all = vertices + blossoms;
        Vertices = vertices;
        (Around, Next, LinkFrom, LinkTo) = (new int[all], new int[all], new int[all], new int[all]);
        (First, Last, Count) = (new int[all], new int[all], new int[all]);
        (In, Out, Dual) = (new int[all], new int[all], new long[all]);
        (After, Slot, nodeAt, child) = (new int[vertices], new int[vertices], new int[vertices], new int[blossoms]);
        (freeBlossoms, freeSlots) = (new int[blossoms], new int[vertices]);
        for (blossomsLeft = 0; blossomsLeft < blossoms; blossomsLeft++)
        {
            freeBlossoms[blossomsLeft] = all - 1 - blossomsLeft;
        }

        Array.Fill(Around, None);
        Array.Fill(Out, None);
        for (var vertex = 0; vertex < vertices; vertex++)
        {
            First[vertex] = Last[vertex] = In[vertex] = Slot[vertex] = nodeAt[vertex] = vertex;
            Count[vertex] = 1;
        }
    }

    private Nodes(Nodes other)
    {
        (Vertices, blossomsLeft, slotsLeft) = (other.Vertices, other.blossomsLeft, other.slotsLeft);
        (Around, Next) = ((int[])other.Around.Clone(), (int[])other.Next.Clone());
        (LinkFrom, LinkTo) = ((int[])other.LinkFrom.Clone(), (int[])other.LinkTo.Clone());
        (First, Last, Count) = ((int[])other.First.Clone(), (int[])other.Last.Clone(), (int[])other.Count.Clone());
        (In, Out, Dual) = ((int[])other.In.Clone(), (int[])other.Out.Clone(), (long[])other.Dual.Clone());
        (After, Slot) = ((int[])other.After.Clone(), (int[])other.Slot.Clone());
        (nodeAt, child) = ((int[])other.nodeAt.Clone(), (int[])other.child.Clone());
        (freeBlossoms, freeSlots) = ((int[])other.freeBlossoms.Clone(), (int[])other.freeSlots.Clone());
    }

    public int Vertices { get; }

    /// <summary>The blossom directly around a node.</summary>
    public int[] Around { get; }

    /// <summary>The next node of the ring, and the edge to it: from a vertex of this node to one of the next.</summary>
    public int[] Next { get; }

    public int[] LinkFrom { get; }

    public int[] LinkTo { get; }

    /// <summary>A node's vertices are First, After[First] and so on to Last.</summary>
    public int[] First { get; }

    public int[] Last { get; }

    public int[] After { get; }

    /// <summary>How many vertices.</summary>
    public int[] Count { get; }

    /// <summary>The vertex inside that is matched with <see cref="Out"/>, or the exposed one when that is None.</summary>
    public int[] In { get; }

    /// <summary>The vertex outside.</summary>
    public int[] Out { get; }

    /// <summary>Of blossoms, doubled; always even.</summary>
    public long[] Dual { get; }

    /// <summary>Two vertices share a slot exactly when they are in the same outermost node.</summary>
    public int[] Slot { get; }

    public Nodes Copy() => new(this);

    public int TopOf(int vertex) => nodeAt[Slot[vertex]];

    public bool IsBlossom(int node) => node >= Vertices;

    /// <summary>Some node of the blossom's ring.</summary>
    public int ChildOf(int blossom) => child[blossom - Vertices];

    public void Match(int node, int inside, int outside) => (In[node], Out[node]) = (inside, outside);

    /// <summary>Makes a blossom of the ring of outermost nodes, all linked, on which the stem lies.</summary>
    /// <param name="stem">The node through which the ring is matched with the outside.</param>
    public int Shrink(int stem)
    {
        var blossom = freeBlossoms[--blossomsLeft];
        (Around[blossom], Dual[blossom], child[blossom - Vertices]) = (None, 0, stem);
        Match(blossom, In[stem], Out[stem]);
        (First[blossom], Last[blossom], Count[blossom]) = (First[stem], Last[stem], Count[stem]);
        var largest = stem;
        for (var node = Next[stem]; node != stem; node = Next[node])
        {
            After[Last[blossom]] = First[node];
            Last[blossom] = Last[node];
            Count[blossom] += Count[node];
            largest = Count[node] > Count[largest] ? node : largest;
        }

        TakeSlot(blossom, stem, largest);
        return blossom;
    }

    /// <summary>Makes the nodes of a blossom's ring outermost again, and matches them.</summary>
    /// <returns>The one that is matched with the outside, or exposed.</returns>
    public int Open(int blossom)
    {
        GiveSlots(blossom);
        var stem = TopOf(In[blossom]);
        Match(stem, In[blossom], Out[blossom]);
        for (int one = Next[stem], other; one != stem; one = Next[other])
        {
            other = Next[one];
            Match(one, LinkFrom[one], LinkTo[one]);
            Match(other, LinkTo[one], LinkFrom[one]);
        }

        freeBlossoms[blossomsLeft++] = blossom;
        return stem;
    }

    private void TakeSlot(int blossom, int stem, int largest)
    {
        var slot = Slot[First[largest]];
        nodeAt[slot] = blossom;
        var node = stem;
        do
        {
            Around[node] = blossom;
            if (node != largest)
            {
                freeSlots[slotsLeft++] = Slot[First[node]];
                Move(node, slot);
            }

            node = Next[node];
        } while (node != stem);
    }

    private void GiveSlots(int blossom)
    {
        var (first, slot) = (ChildOf(blossom), Slot[First[blossom]]);
        var largest = first;
        for (var node = Next[first]; node != first; node = Next[node])
        {
            largest = Count[node] > Count[largest] ? node : largest;
        }

        nodeAt[slot] = largest;
        Around[largest] = None;
        for (var node = Next[largest]; node != largest; node = Next[node])
        {
            var other = freeSlots[--slotsLeft];
            (nodeAt[other], Around[node]) = (node, None);
            Move(node, other);
        }
    }

    private void Move(int node, int slot)
    {
        for (int vertex = First[node], last = Last[node]; ; vertex = After[vertex])
        {
            Slot[vertex] = slot;
            if (vertex == last)
            {
                return;
            }
        }
    }
}
