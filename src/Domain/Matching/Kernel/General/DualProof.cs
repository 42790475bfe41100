namespace MentorBot.Domain.Matching.Kernel.General;

/// <summary>
/// Proves that a matching is the best: the duals of both ends of an edge and of all blossoms that hold both are at least
/// its weight, so that a matching of c edges weighs at most the duals of all vertices, less the floor for each of the
/// n - 2c exposed ones, and for each blossom of 2k + 1 vertices k times its dual. All numbers are doubled.
/// </summary>
/// <param name="Light">Duals of the vertices less twice their worth: to be compared with scores alone.</param>
/// <param name="Worth">Of each vertex, not doubled; null for nothing.</param>
/// <param name="Floor">The least dual of a vertex, its worth counted; 0 when the aim is the heaviest matching.</param>
/// <param name="Barrier">Proves that there are no more edges; null where the aim does not need it.</param>
internal sealed record DualProof(
    Aim Aim,
    long[] Light,
    long[]? Worth,
    long Floor,
    BlossomForest Blossoms,
    Barrier? Barrier
)
{
    /// <summary>The heaviest that a matching of so many edges can be.</summary>
    public long Bound(int edges) => (long)(DoubledBound(edges) >> 1);

    public Int128 DoubledBound(int edges)
    {
        var sum = Int128.Zero;
        for (var vertex = 0; vertex < Light.Length; vertex++)
        {
            sum += DualOf(vertex);
        }

        var sizes = Blossoms.Sizes();
        for (var blossom = 1; blossom < sizes.Length; blossom++)
        {
            sum += (Int128)Blossoms.Duals[blossom] * (sizes[blossom] / 2);
        }

        return sum - ((Int128)Floor * (Light.Length - (2 * edges)));
    }

    /// <summary>With the worth.</summary>
    public long DualOf(int vertex) => Light[vertex] + (2 * WorthOf(vertex));

    public long WorthOf(int vertex) => Worth is null ? 0 : Worth[vertex];

    /// <summary>Whether an edge of this score between the two, be it in the graph or not, leaves the proof as it is.</summary>
    public bool Covers(int u, int v, int score) =>
        Excess(u, v, score) <= 0 && (Barrier is null || Barrier.Allows(u, v));

    /// <summary>By how much the doubled score of an edge is above the duals; above 0 it may make a better matching.</summary>
    public long Excess(int u, int v, int score)
    {
        var light = (2L * score) - Light[u] - Light[v];
        return light <= 0 ? light : light - Blossoms.Around(u, v);
    }

    /// <summary>Checks everything from the beginning: whether the matching is one, and nothing is better.</summary>
    public bool Verify(GeneralGraph graph, int[] partner) => ProofCheck.Flaw(this, graph, partner) is null;
}
