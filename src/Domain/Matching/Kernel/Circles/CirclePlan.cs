namespace MentorBot.Domain.Matching.Kernel.Circles;

/// <summary>Who shares a circle with whom.</summary>
/// <param name="Circles">Each ascending, in the order of their first people. Whoever is in none was not placed.</param>
/// <param name="Worth">Of everybody who is placed.</param>
/// <param name="Value">Of all pairs that share a circle.</param>
/// <param name="MostWorth">No plan places people of more worth than this: proved.</param>
/// <param name="MostValue">No plan that reaches <paramref name="MostWorth"/> is worth more than this: proved; null when unknown.</param>
internal sealed record CirclePlan(IReadOnlyList<int[]> Circles, long Worth, long Value, long MostWorth, long? MostValue)
{
    /// <summary>No better plan exists.</summary>
    public bool Optimal => Worth == MostWorth && Value == MostValue;
}
