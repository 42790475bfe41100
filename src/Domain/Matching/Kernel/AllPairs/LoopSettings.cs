namespace MentorBot.Domain.Matching.Kernel.AllPairs;

/// <summary>How a solution is proved among all pairs.</summary>
/// <param name="Width">Candidates of each person to begin with, 1 or more.</param>
/// <param name="Added">The most violating pairs of each person that a round adds, 1 or more.</param>
/// <param name="Near">Points that a pair may be short of violating to be added as well, where something violates; only where people have no sides.</param>
/// <param name="Rounds">The most rounds, 1 or more.</param>
/// <param name="OnRound">Called after every round.</param>
/// <param name="Stop">Once it is cancelled no further round begins; the last round's result is returned with its gap.</param>
internal sealed record LoopSettings(
    int Width = 32,
    int Added = 8,
    int Near = 0,
    int Rounds = int.MaxValue,
    Action<ProofRound>? OnRound = null,
    CancellationToken Stop = default
);
