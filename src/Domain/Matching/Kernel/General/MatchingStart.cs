namespace MentorBot.Domain.Matching.Kernel.General;

/// <summary>
/// What is known before: any pairs and duals are a correct start; those of a similar graph's solution are a quick one.
/// </summary>
/// <param name="Partner">For each vertex its partner, or -1. Pairs that are no edges, or have slack, are let go.</param>
/// <param name="Light">Duals of the vertices without blossoms, as in <see cref="DualProof.Light"/>.</param>
internal sealed record MatchingStart(int[] Partner, long[] Light)
{
    /// <summary>Each blossom's dual goes to its vertices by halves: edges inside stay tight, those that leave get slack.</summary>
    public static MatchingStart Of(MatchingSolution solution)
    {
        var light = (long[])solution.Proof.Light.Clone();
        for (var vertex = 0; vertex < light.Length; vertex++)
        {
            light[vertex] += solution.Proof.Blossoms.Around(vertex) / 2;
        }

        return new((int[])solution.Partner.Clone(), light);
    }
}
