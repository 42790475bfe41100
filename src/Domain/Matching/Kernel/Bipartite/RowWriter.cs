namespace MentorBot.Domain.Matching.Kernel.Bipartite;

/// <summary>Builds a graph row by row, for callers that find the edges in that order and do not want a list of them.</summary>
/// <param name="expectedEdges">How many edges there may be about; saves copying.</param>
internal sealed class RowWriter(int lefts, int rights, int expectedEdges = 1024)
{
    private readonly int[] start = new int[lefts + 1];
    private readonly RowSorter sorter = new();
    private uint[] packed = new uint[expectedEdges];
    private int count;
    private int row;

    /// <exception cref="ArgumentOutOfRangeException">A right vertex that does not exist, a score outside 0 to 1000.</exception>
    public void Add(int right, int score)
    {
        if ((uint)right >= (uint)rights || (uint)score > EdgeRows.FullScore)
        {
            throw new ArgumentOutOfRangeException(nameof(right), $"Edge ({row}, {right}) with score {score}.");
        }

        Add(EdgeRows.Pack(right, score));
    }

    /// <param name="edge">Of another graph between the same sides.</param>
    public void Add(uint edge)
    {
        if (count == packed.Length)
        {
            Array.Resize(ref packed, Math.Max(64, count + (count >> 1)));
        }

        packed[count++] = edge;
    }

    /// <summary>What follows belongs to the next left vertex.</summary>
    public void EndRow()
    {
        sorter.Sort(packed.AsSpan(start[row]..count));
        start[++row] = count;
    }

    /// <summary>Rows that were not ended are empty.</summary>
    public BipartiteGraph Graph()
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(Math.Max(lefts, rights), BipartiteGraph.MostVertices);
        start.AsSpan((row + 1)..).Fill(count);
        Array.Resize(ref packed, count);
        return BipartiteGraph.OfRows(rights, new(start, packed));
    }
}
