namespace MentorBot.Domain.Matching.Kernel.General;

/// <summary>An edge between two vertices.</summary>
/// <param name="Score">0 to 1000. An edge of 0 is an edge.</param>
internal readonly record struct ScoredEdge(int U, int V, short Score);

/// <summary>
/// An undirected graph on the vertices 0 to n-1. Every edge stands in the rows of both its ends; rows are sorted by
/// target and hold each target once, so that neither the order of the edges nor repeats make a difference.
/// </summary>
/// <param name="start">The row of vertex v is from start[v] to start[v + 1], exclusive.</param>
internal sealed class GeneralGraph(int[] start, int[] target, short[] score)
{
    public int Vertices => Start.Length - 1;

    public int Edges => Target.Length / 2;

    public int[] Start { get; } = start;

    public int[] Target { get; } = target;

    public short[] Score { get; } = score;

    /// <summary>Of repeats the highest score counts; an edge from a vertex to itself is left out. Linear time.</summary>
    public static GeneralGraph Of(int vertices, ReadOnlySpan<ScoredEdge> edges) =>
        GraphRows.WithoutRepeats(GraphRows.Transposed(GraphRows.Unsorted(vertices, edges)));

    /// <summary>This graph and some edges more; one pass over both.</summary>
    public GeneralGraph With(ReadOnlySpan<ScoredEdge> more) => GraphRows.Merged(this, Of(Vertices, more));

    /// <summary>The edges of at least a score.</summary>
    public GeneralGraph AtLeast(int least)
    {
        var rows = new int[Start.Length];
        var (targets, scores, count) = (new int[Target.Length], new short[Target.Length], 0);
        for (var vertex = 0; vertex < Vertices; vertex++)
        {
            for (var arc = Start[vertex]; arc < Start[vertex + 1]; arc++)
            {
                (targets[count], scores[count]) = (Target[arc], Score[arc]);
                count += Score[arc] >= least ? 1 : 0;
            }

            rows[vertex + 1] = count;
        }

        return new(rows, targets[..count], scores[..count]);
    }

    /// <returns>-1 where there is no edge.</returns>
    public int ScoreOf(int u, int v)
    {
        var at = Array.BinarySearch(Target, Start[u], Start[u + 1] - Start[u], v);
        return at < 0 ? -1 : Score[at];
    }
}
