namespace MentorBot.Domain.Matching.Kernel.General;

/// <param name="Partner">For each vertex its partner, or -1.</param>
/// <param name="Proof">That no matching is better.</param>
internal sealed record MatchingSolution(int[] Partner, DualProof Proof);
