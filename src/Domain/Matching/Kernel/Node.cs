namespace MentorBot.Domain.Matching.Kernel;

/// <summary>A vertex, or a blossom: an odd ring of nodes that is treated as one vertex until it is opened again.</summary>
internal sealed class Node
{
    public const int None = -1;

    public required int[] Vertices { get; init; }

    /// <summary>
    /// Edges that leave the node. A blossom keeps the best for each vertex outside; which one that is never changes while
    /// the blossom lives, because the duals of its vertices move together.
    /// </summary>
    public required int[] Edges { get; set; }

    /// <summary>Null for a vertex.</summary>
    public Ring? Ring { get; init; }

    /// <summary>The blossom directly around this node.</summary>
    public Node? Around { get; set; }

    /// <summary>The edge that matches this node with another one. Kept up to date for outermost nodes only.</summary>
    public int Mate { get; set; } = None;

    /// <summary>While there is no <see cref="Mate"/>: the vertex of this node that is exposed.</summary>
    public int Exposed { get; set; }

    /// <summary>Twice the dual variable of a blossom; 0 or more.</summary>
    public long Dual { get; set; }

    public Side Side { get; set; }

    /// <summary>Through which edge an inner node was reached.</summary>
    public int Entry { get; set; } = None;

    /// <summary>The edge of least slack from this outer node to another outer node.</summary>
    public int Nearest { get; set; } = None;

    public bool IsExposed => Mate == None;

    /// <summary>The edge towards the root of the tree.</summary>
    public int Up => Side == Side.Inner ? Entry : Mate;

    public void Forget() => (Side, Entry, Nearest) = (Side.Unreached, None, None);
}

/// <summary>How a search has reached a node, counted from an exposed root: outer after an even number of edges.</summary>
internal enum Side
{
    Unreached,
    Outer,
    Inner,
}
