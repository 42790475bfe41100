namespace MentorBot.Domain.Matching.Kernel;

/// <summary>An edge between two different vertices.</summary>
/// <param name="Weight">Up to 2^60: duals are doubled, and two of them are added.</param>
internal readonly record struct WeightedEdge(int U, int V, long Weight);

/// <summary>An undirected graph on the vertices 0 to n-1. Edges without a positive weight are left out: they never help.</summary>
internal sealed class WeightedGraph
{
    private readonly WeightedEdge[] edges;
    private readonly int[][] edgesAt;

    public WeightedGraph(int vertices, IEnumerable<WeightedEdge> edges)
    {
        this.edges = [.. edges.Where(edge => edge.Weight > 0)];
        var incident = Enumerable.Range(0, vertices).Select(_ => new List<int>()).ToArray();
        for (var id = 0; id < this.edges.Length; id++)
        {
            incident[this.edges[id].U].Add(id);
            incident[this.edges[id].V].Add(id);
        }

        edgesAt = [.. incident.Select(list => list.ToArray())];
    }

    public int Vertices => edgesAt.Length;

    public long Heaviest => edges.Length == 0 ? 0 : edges.Max(edge => edge.Weight);

    public ref readonly WeightedEdge this[int edge] => ref edges[edge];

    public int[] EdgesAt(int vertex) => edgesAt[vertex];
}
