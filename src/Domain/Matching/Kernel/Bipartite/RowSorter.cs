namespace MentorBot.Domain.Matching.Kernel.Bipartite;

/// <summary>Puts rows in ascending order; long ones by counting their scores, in linear time.</summary>
internal sealed class RowSorter
{
    private const int LongEnoughToCount = 192;

    private readonly int[] next = new int[EdgeRows.FullScore + 2];
    private uint[] copy = [];

    public void Sort(Span<uint> row)
    {
        if (row.Length < LongEnoughToCount || !TargetsAscend(row))
        {
            row.Sort();
            return;
        }

        if (copy.Length < row.Length)
        {
            copy = new uint[Math.Max(row.Length, 2 * copy.Length)];
        }

        var source = copy.AsSpan(0, row.Length);
        row.CopyTo(source);
        Count(source);
        foreach (var edge in source)
        {
            row[next[EdgeRows.LossOf(edge)]++] = edge;
        }
    }

    /// <summary>Edges of the same score keep their order, so counting them is enough when they are in order.</summary>
    private static bool TargetsAscend(ReadOnlySpan<uint> row)
    {
        for (var at = 1; at < row.Length; at++)
        {
            if (EdgeRows.TargetOf(row[at]) < EdgeRows.TargetOf(row[at - 1]))
            {
                return false;
            }
        }

        return true;
    }

    private void Count(ReadOnlySpan<uint> row)
    {
        Array.Clear(next);
        foreach (var edge in row)
        {
            next[EdgeRows.LossOf(edge) + 1]++;
        }

        EdgeRows.Accumulate(next);
    }
}
