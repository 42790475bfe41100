namespace MentorBot.Domain.Matching.Kernel.Bipartite;

/// <summary>Who was given to whom, with the duals that prove that nothing better exists.</summary>
/// <param name="PartnerOfLeft">The right vertex of each left one; -1 for nobody.</param>
/// <param name="LeftDual">0 or more; 0 for whoever has nobody. With <paramref name="RightDual"/> at least the weight and the bonus of every edge, and no more than that on every pair.</param>
/// <param name="RightDual">0 or more, for each place; 0 where a place is free.</param>
/// <param name="Bonus">What the duals count for each edge beyond its weight: above 0 when most edges come first.</param>
/// <param name="Pairs">Edges used.</param>
/// <param name="ScoreSum">Sum of their scores.</param>
internal sealed record AssignmentSolution(
    int[] PartnerOfLeft,
    long[] LeftDual,
    long[] RightDual,
    long Bonus,
    int Pairs,
    long ScoreSum
);

/// <summary>
/// Where to start from: prices of the right side, and pairs, of which those are kept that are still the best choice of
/// their left vertex. Any start is correct; one that comes from a solution of a similar problem is quick.
/// </summary>
internal sealed record AssignmentStart(int[] PartnerOfLeft, long[] RightDual)
{
    public static AssignmentStart Of(AssignmentSolution solution) => new(solution.PartnerOfLeft, solution.RightDual);
}
