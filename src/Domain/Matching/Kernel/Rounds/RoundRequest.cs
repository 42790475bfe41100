namespace MentorBot.Domain.Matching.Kernel.Rounds;

/// <summary>Pairs people for one round as well as it can be done.</summary>
/// <returns>The pairs, each person at most once.</returns>
internal delegate IReadOnlyList<(int One, int Other)> PairForRound(RoundRequest request);

/// <summary>What one of several rounds has to heed.</summary>
/// <param name="Round">0 or more.</param>
/// <param name="Claims">
/// For each person 0 or more: whoever has the larger claim is paired first. It grows with every round sat out, and a
/// little more right after one.
/// </param>
/// <param name="Barred">Pairs of earlier rounds that may not be made again; each once, the smaller number first, ascending.</param>
internal sealed record RoundRequest(int Round, IReadOnlyList<int> Claims, IReadOnlyList<(int One, int Other)> Barred);
