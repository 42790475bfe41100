namespace MentorBot.Domain.Matching.Kernel.General;

/// <summary>Makes the rows of a <see cref="GeneralGraph"/>.</summary>
internal static class GraphRows
{
    public static GeneralGraph Unsorted(int vertices, ReadOnlySpan<ScoredEdge> edges)
    {
        var start = Starts(vertices, edges);
        var (target, score, next) = (new int[start[^1]], new short[start[^1]], start[..^1]);
        foreach (ref readonly var edge in edges)
        {
            if (edge.U != edge.V)
            {
                var (one, other) = (next[edge.U]++, next[edge.V]++);
                (target[one], score[one]) = (edge.V, edge.Score);
                (target[other], score[other]) = (edge.U, edge.Score);
            }
        }

        return new(start, target, score);
    }

    /// <summary>The same graph with every row sorted: whoever walks the rows in order meets the targets' sources in order.</summary>
    public static GeneralGraph Transposed(GeneralGraph graph)
    {
        var (target, score) = (new int[graph.Target.Length], new short[graph.Target.Length]);
        var next = graph.Start[..^1];
        for (var vertex = 0; vertex < graph.Vertices; vertex++)
        {
            for (var arc = graph.Start[vertex]; arc < graph.Start[vertex + 1]; arc++)
            {
                var place = next[graph.Target[arc]]++;
                (target[place], score[place]) = (vertex, graph.Score[arc]);
            }
        }

        return new(graph.Start, target, score);
    }

    /// <summary>Of sorted rows: keeps the highest score of each target.</summary>
    public static GeneralGraph WithoutRepeats(GeneralGraph graph)
    {
        var (start, target, score) = (graph.Start, graph.Target, graph.Score);
        var (begin, count) = (0, 0);
        for (var vertex = 0; vertex < graph.Vertices; vertex++)
        {
            var (row, end) = (count, start[vertex + 1]);
            for (var arc = begin; arc < end; arc++)
            {
                count = Put(target, score, row, count, target[arc], score[arc]);
            }

            (begin, start[vertex + 1]) = (end, count);
        }

        return count == target.Length ? graph : new(start, target[..count], score[..count]);
    }

    public static GeneralGraph Merged(GeneralGraph one, GeneralGraph other)
    {
        var most = one.Target.Length + other.Target.Length;
        var (start, target, score, count) = (new int[one.Start.Length], new int[most], new short[most], 0);
        for (var vertex = 0; vertex < one.Vertices; vertex++)
        {
            var (row, a, b) = (count, one.Start[vertex], other.Start[vertex]);
            var (endA, endB) = (one.Start[vertex + 1], other.Start[vertex + 1]);
            while (a < endA || b < endB)
            {
                var first = b == endB || (a < endA && one.Target[a] <= other.Target[b]);
                var (from, arc) = first ? (one, a++) : (other, b++);
                count = Put(target, score, row, count, from.Target[arc], from.Score[arc]);
            }

            start[vertex + 1] = count;
        }

        return new(start, target[..count], score[..count]);
    }

    /// <summary>Writes an arc behind the row that began at <paramref name="row"/>, or into its last arc.</summary>
    private static int Put(int[] target, short[] score, int row, int count, int to, short value)
    {
        if (count > row && target[count - 1] == to)
        {
            score[count - 1] = Math.Max(score[count - 1], value);
            return count;
        }

        (target[count], score[count]) = (to, value);
        return count + 1;
    }

    private static int[] Starts(int vertices, ReadOnlySpan<ScoredEdge> edges)
    {
        var start = new int[vertices + 1];
        foreach (ref readonly var edge in edges)
        {
            var counts = edge.U == edge.V ? 0 : 1;
            start[edge.U + 1] += counts;
            start[edge.V + 1] += counts;
        }

        for (var vertex = 1; vertex <= vertices; vertex++)
        {
            start[vertex] += start[vertex - 1];
        }

        return start;
    }
}
