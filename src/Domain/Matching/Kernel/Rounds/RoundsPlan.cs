namespace MentorBot.Domain.Matching.Kernel.Rounds;

/// <summary>Who meets whom in each of several rounds.</summary>
/// <param name="Rounds">The pairs of each round, the smaller number first, ascending.</param>
/// <param name="Repeats">Pairs that had to be made again because somebody had nobody new left; in order.</param>
internal sealed record RoundsPlan(
    IReadOnlyList<IReadOnlyList<(int One, int Other)>> Rounds,
    IReadOnlyList<RepeatedPair> Repeats
);

/// <param name="Round">In which the two meet again; 0 or more.</param>
/// <param name="Before">The round in which they met last; negative for what was before the plan.</param>
internal readonly record struct RepeatedPair(int Round, int One, int Other, int Before);
