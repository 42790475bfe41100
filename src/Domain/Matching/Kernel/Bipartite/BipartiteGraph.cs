namespace MentorBot.Domain.Matching.Kernel.Bipartite;

/// <summary>Two sides and scored edges between them, kept as the rows of the left side, the best edges first.</summary>
internal sealed class BipartiteGraph
{
    /// <summary>The most vertices a side can have.</summary>
    public const int MostVertices = 1 << EdgeRows.TargetBits;

    private EdgeRows? backward;

    private BipartiteGraph(int lefts, int rights, EdgeRows forward)
    {
        (Lefts, Rights, Forward) = (lefts, rights, forward);
    }

    public int Lefts { get; }

    public int Rights { get; }

    /// <summary>Where the row of each left vertex starts, and at last the number of edges.</summary>
    public int[] Start => Forward.Start;

    public int Edges => Forward.Packed.Length;

    public EdgeRows Forward { get; }

    /// <summary>The rows of the right side; made when first asked for.</summary>
    public EdgeRows Backward => backward ??= Forward.Reversed(Rights);

    public int Target(int edge) => EdgeRows.TargetOf(Forward.Packed[edge]);

    public int Score(int edge) => EdgeRows.FullScore - EdgeRows.LossOf(Forward.Packed[edge]);

    /// <param name="edges">In any order; the graph does not depend on it.</param>
    /// <exception cref="ArgumentOutOfRangeException">A vertex that does not exist, a score outside 0 to 1000.</exception>
    public static BipartiteGraph Of(int lefts, int rights, ReadOnlySpan<BipartiteEdge> edges)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(Math.Max(lefts, rights), MostVertices);
        var start = new int[lefts + 1];
        foreach (var (left, right, score) in edges)
        {
            Check(left, lefts, right, rights, score);
            start[left + 1]++;
        }

        EdgeRows.Accumulate(start);
        var (packed, next) = (new uint[edges.Length], start[..^1]);
        foreach (var (left, right, score) in edges)
        {
            packed[next[left]++] = EdgeRows.Pack(right, score);
        }

        return new(lefts, rights, new EdgeRows(start, packed).Sort());
    }

    /// <summary>Everybody with everybody.</summary>
    /// <param name="scores">The row of each left vertex, one after the other.</param>
    public static BipartiteGraph OfTable(int lefts, int rights, ReadOnlySpan<ushort> scores)
    {
        var rows = new RowWriter(lefts, rights, scores.Length);
        for (var left = 0; left < lefts; left++)
        {
            var row = scores.Slice(left * rights, rights);
            for (var right = 0; right < rights; right++)
            {
                rows.Add(right, row[right]);
            }

            rows.EndRow();
        }

        return rows.Graph();
    }

    /// <param name="forward">The rows of the left side, each in ascending order.</param>
    public static BipartiteGraph OfRows(int rights, EdgeRows forward) => new(forward.Start.Length - 1, rights, forward);

    /// <summary>The score of the best edge between the two; -1 where there is none.</summary>
    public int BestScore(int left, int right)
    {
        foreach (var edge in Forward.Row(left))
        {
            if (EdgeRows.TargetOf(edge) == right)
            {
                return EdgeRows.FullScore - EdgeRows.LossOf(edge);
            }
        }

        return -1;
    }

    /// <summary>The same graph without the edges whose score is below the threshold.</summary>
    public BipartiteGraph From(int threshold)
    {
        var start = new int[Lefts + 1];
        for (var left = 0; left < Lefts; left++)
        {
            start[left + 1] = start[left] + CountUpTo(Forward.Row(left), EdgeRows.LastOf(threshold));
        }

        var packed = new uint[start[^1]];
        for (var left = 0; left < Lefts; left++)
        {
            var row = Forward.Row(left)[..(start[left + 1] - start[left])];
            row.CopyTo(packed.AsSpan(start[left]));
        }

        return new(Lefts, Rights, new(start, packed));
    }

    private static int CountUpTo(ReadOnlySpan<uint> sorted, uint most)
    {
        var at = sorted.BinarySearch(most);
        if (at < 0)
        {
            return ~at;
        }

        while (at < sorted.Length && sorted[at] == most)
        {
            at++;
        }

        return at;
    }

    private static void Check(int left, int lefts, int right, int rights, int score)
    {
        if ((uint)left >= (uint)lefts || (uint)right >= (uint)rights || (uint)score > EdgeRows.FullScore)
        {
            throw new ArgumentOutOfRangeException(
                nameof(left),
                $"Edge ({left}, {right}) with score {score} in a graph of {lefts} and {rights} vertices."
            );
        }
    }
}
