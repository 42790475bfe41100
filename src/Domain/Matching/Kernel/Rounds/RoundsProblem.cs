namespace MentorBot.Domain.Matching.Kernel.Rounds;

/// <param name="Rounds">To be planned.</param>
/// <param name="Choices">For each person, with how many others they could be paired if nobody had met before.</param>
/// <param name="SatOut">For each person, rounds that they have sat out before the first of these, and not made up for.</param>
/// <param name="Before">Pairs of earlier rounds that could be made again; the latest round counts where a pair met often.</param>
internal sealed record RoundsProblem(
    int Rounds,
    IReadOnlyList<int> Choices,
    IReadOnlyList<int> SatOut,
    IReadOnlyList<EarlierPair> Before
);

/// <param name="Round">Negative; -1 is the round before the first that is planned.</param>
internal readonly record struct EarlierPair(int One, int Other, int Round);
