namespace MentorBot.Domain.Matching.Kernel.AllPairs;

/// <summary>How a solution is proved among all pairs.</summary>
/// <param name="Width">Candidates of each person to begin with, 1 or more.</param>
/// <param name="Added">The most violating pairs of each person that a round adds, 1 or more.</param>
/// <param name="Near">Points that a pair may be short of violating to be added as well, where something violates; only where people have no sides.</param>
/// <param name="Rounds">The most rounds, 1 or more.</param>
/// <param name="Told">Hears of every round.</param>
/// <param name="Enough">When it is cancelled, no further round begins, and the last one's result stands with its gap.</param>
internal sealed record LoopSettings(
    int Width = 32,
    int Added = 8,
    int Near = 0,
    int Rounds = int.MaxValue,
    Action<ProofRound>? Told = null,
    CancellationToken Enough = default
);
