namespace MentorBot.Domain.Matching.Kernel.AllPairs;

/// <summary>One turn of the loop: the best among the candidates, and what all pairs say to it.</summary>
/// <param name="Candidates">Pairs the solution was chosen from.</param>
/// <param name="Pairs">Pairs in the solution.</param>
/// <param name="Value">The sum of their scores.</param>
/// <param name="Violating">Pairs among all that the duals do not carry, and pairs that might make one more.</param>
/// <param name="Gap">
/// No solution of as many pairs is better by more, worths counted; null while a solution might have more pairs.
/// </param>
internal sealed record ProofRound(int Candidates, int Pairs, long Value, long Violating, long? Gap)
{
    /// <summary>The gap in parts of the value; null when nothing is proved.</summary>
    public double? Share => (double?)Gap / Math.Max(Value, 1);
}
