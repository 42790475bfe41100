namespace MentorBot.Domain.Matching.Kernel.Bipartite;

/// <summary>
/// The edges of each vertex of one side, one row after the other. An edge is one number: what it lacks of 1000 points
/// above, the vertex at its other end below; so a row in ascending order has its best edges first, ties by index.
/// </summary>
/// <param name="Start">Where the row of a vertex starts; one more entry says where the last one ends.</param>
internal sealed record EdgeRows(int[] Start, uint[] Packed)
{
    public const int FullScore = 1000;
    public const int TargetBits = 21;
    public const uint TargetMask = (1u << TargetBits) - 1;

    public static uint Pack(int target, int score) => ((uint)(FullScore - score) << TargetBits) | (uint)target;

    public static int TargetOf(uint packed) => (int)(packed & TargetMask);

    public static int LossOf(uint packed) => (int)(packed >> TargetBits);

    /// <summary>The greatest number that an edge of this score can be.</summary>
    public static uint LastOf(int score) => Pack(0, score) | TargetMask;

    public ReadOnlySpan<uint> Row(int vertex) => Packed.AsSpan(Start[vertex]..Start[vertex + 1]);

    /// <summary>The same edges, seen from the other side.</summary>
    public EdgeRows Reversed(int others)
    {
        var start = new int[others + 1];
        foreach (var edge in Packed)
        {
            start[TargetOf(edge) + 1]++;
        }

        Accumulate(start);
        var (packed, next) = (new uint[Packed.Length], start[..^1]);
        for (var vertex = 0; vertex < Start.Length - 1; vertex++)
        {
            foreach (var edge in Row(vertex))
            {
                packed[next[TargetOf(edge)]++] = (edge & ~TargetMask) | (uint)vertex;
            }
        }

        return new EdgeRows(start, packed).Sort();
    }

    /// <summary>New rows, each a copy of the one of its owner.</summary>
    public EdgeRows Repeated(int[] owners)
    {
        var start = new int[owners.Length + 1];
        for (var at = 0; at < owners.Length; at++)
        {
            start[at + 1] = start[at] + Row(owners[at]).Length;
        }

        var packed = new uint[start[^1]];
        for (var at = 0; at < owners.Length; at++)
        {
            Row(owners[at]).CopyTo(packed.AsSpan(start[at]));
        }

        return new(start, packed);
    }

    /// <summary>Puts every row in ascending order.</summary>
    public EdgeRows Sort()
    {
        var sorter = new RowSorter();
        for (var vertex = 0; vertex < Start.Length - 1; vertex++)
        {
            sorter.Sort(Packed.AsSpan(Start[vertex]..Start[vertex + 1]));
        }

        return this;
    }

    public static void Accumulate(int[] counts)
    {
        for (var at = 1; at < counts.Length; at++)
        {
            counts[at] += counts[at - 1];
        }
    }
}
