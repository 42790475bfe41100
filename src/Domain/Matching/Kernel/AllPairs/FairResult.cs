namespace MentorBot.Domain.Matching.Kernel.AllPairs;

/// <summary>What fairness did to a matching of all people, and what it cost.</summary>
/// <param name="Largest">Most pairs, then the largest sum: what there would be without fairness.</param>
/// <param name="Fairest">As many pairs, then the largest possible smallest score, then the largest sum.</param>
internal sealed record FairResult(AllPairsResult Largest, AllPairsResult Fairest);
