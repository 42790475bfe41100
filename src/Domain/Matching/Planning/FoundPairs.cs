using MentorBot.Domain.Matching.Kernel.AllPairs;

namespace MentorBot.Domain.Matching.Planning;

/// <summary>What a search found.</summary>
/// <param name="Pairs">Positions in the problem.</param>
/// <param name="ValueBefore">The sum of scores before the minimum was raised; the same where it was not.</param>
/// <param name="MinimumBefore">The smallest score before the minimum was raised.</param>
internal sealed record FoundPairs(
    IReadOnlyList<(int One, int Other, int Score)> Pairs,
    long ValueBefore,
    int? MinimumBefore,
    MatchProof Proof
)
{
    /// <summary>Everybody's best partners by number of the residual problem, where the search made them.</summary>
    public CandidateLists? Lists { get; init; }

    public static int? MinimumOf(IEnumerable<(int One, int Other, int Score)> pairs) =>
        pairs.Min(pair => (int?)pair.Score);
}
