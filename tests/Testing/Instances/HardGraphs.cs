namespace MentorBot.Testing.Instances;

/// <summary>
/// Graphs that are hard for matching algorithms: many odd cycles, nested odd cycles, and long augmenting paths.
/// </summary>
public static class HardGraphs
{
    /// <summary>A chain of triangles, 3 vertices each, with cheap edges between them.</summary>
    public static Edge[] Triangles(int triangles)
    {
        var edges = new List<Edge>();
        for (var k = 0; k < triangles; k++)
        {
            edges.Add(new(3 * k, (3 * k) + 1, 900 + (k % 7)));
            edges.Add(new((3 * k) + 1, (3 * k) + 2, 900 + ((k + 3) % 7)));
            edges.Add(new(3 * k, (3 * k) + 2, 900 + ((k + 5) % 7)));
            if (k + 1 < triangles)
            {
                edges.Add(new((3 * k) + 2, (3 * k) + 3, 100 + (k % 13)));
            }
        }

        return [.. edges];
    }

    /// <summary>A triangle inside ever larger odd cycles; 2 * rings + 1 vertices.</summary>
    public static Edge[] Nest(int rings)
    {
        List<Edge> edges = [new(0, 1, 1000), new(1, 2, 1000), new(0, 2, 1000)];
        for (var i = 1; i < rings; i++)
        {
            edges.Add(new((2 * i) + 1, (2 * i) + 2, 1000 - i));
            edges.Add(new((2 * i) - 1, (2 * i) + 1, 1000 - i));
            edges.Add(new(2 * i, (2 * i) + 2, 1000 - i));
        }

        return [.. edges];
    }

    /// <summary>
    /// A path of this many vertices on which the second-best matching differs from the best one everywhere.
    /// </summary>
    public static Edge[] Path(int vertices) =>
        [.. Enumerable.Range(0, vertices - 1).Select(i => new Edge(i, i + 1, i % 2 == 1 ? 999 : 1000 - (i % 5)))];
}
