using MentorBot.Domain.Matching.Kernel.General;

namespace MentorBot.Domain.Matching.Kernel.AllPairs;

/// <summary>A matching of all people, with what is proved of it.</summary>
/// <param name="Pairs">By the smaller number, which stands first.</param>
/// <param name="Gap">
/// No matching of as many pairs is better by more; 0 when it is the best of all, null when there might be more pairs.
/// </param>
/// <param name="PairsChecked">All possible pairs, of which it is the best; 0 without any round.</param>
/// <param name="Rounds">None when there was enough before the first.</param>
internal sealed record AllPairsResult(
    ScoredEdge[] Pairs,
    long? Gap,
    long PairsChecked,
    IReadOnlyList<ProofRound> Rounds
)
{
    /// <summary>Everybody's best partners, with whom the search began; null when it began otherwise.</summary>
    public CandidateLists? Lists { get; init; }

    public bool IsOptimal => Gap == 0;

    /// <summary>The sum of all scores.</summary>
    public long Value => Pairs.Sum(pair => (long)pair.Score);

    /// <summary>The smallest score; null without pairs.</summary>
    public int? Minimum => Pairs.Length == 0 ? null : Pairs.Min(pair => pair.Score);
}
