namespace MentorBot.Domain.Matching.Kernel;

/// <param name="Partners">For each vertex its partner, or <see cref="Node.None"/>.</param>
/// <param name="Proof">Anybody can check with it that no heavier matching exists.</param>
internal sealed record Matching(IReadOnlyList<int> Partners, DualProof Proof);

/// <summary>
/// A bound on every matching: where no edge weighs more than what its two vertices and the blossoms around both carry, no
/// matching weighs more than all vertices and, for each blossom of 2k+1 vertices, k times its dual. All numbers doubled.
/// </summary>
internal sealed record DualProof(IReadOnlyList<long> Vertices, IReadOnlyList<BlossomDual> Blossoms)
{
    /// <summary>Twice the bound.</summary>
    public long Bound =>
        Vertices.Aggregate(0L, (sum, dual) => sum + dual)
        + Blossoms.Aggregate(0L, (sum, blossom) => sum + (blossom.Dual * (blossom.Vertices.Count / 2)));
}

internal sealed record BlossomDual(IReadOnlyList<int> Vertices, long Dual);
