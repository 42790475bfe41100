namespace MentorBot.Domain.Matching.Kernel.General;

/// <summary>
/// Why no matching has more edges: without the inner vertices the outer ones fall apart into components of odd size, and
/// each needs an inner vertex of its own or leaves somebody exposed.
/// </summary>
/// <remarks>The theorem of Tutte and Berge, with the parts that Gallai and Edmonds found.</remarks>
/// <param name="Part">
/// For each vertex 0 when it is neither, -1 when it is inner, else the number of its outer component, 1 or more.
/// </param>
internal sealed record Barrier(int[] Part)
{
    public const int Inner = -1;
    public const int Other = 0;

    /// <summary>Whether an edge between the two would leave the proof as it is.</summary>
    public bool Allows(int u, int v) => Part[u] == Part[v] || Part[u] == Inner || Part[v] == Inner;

    /// <summary>At least so many vertices stay exposed, whatever is matched. At least 0 only when the parts are right.</summary>
    public int Exposed()
    {
        var sizes = new Dictionary<int, int>();
        foreach (var part in Part)
        {
            sizes[part] = sizes.GetValueOrDefault(part) + 1;
        }

        var odd = sizes.Count(part => part.Key > 0 && part.Value % 2 == 1);
        return odd - sizes.GetValueOrDefault(Inner);
    }
}
