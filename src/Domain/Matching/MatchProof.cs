namespace MentorBot.Domain.Matching;

/// <summary>How it is known that no plan is better.</summary>
/// <param name="Optimal">
/// Whether the plan is proved optimal by the aims in their order; otherwise the gap says what is unknown.
/// </param>
/// <param name="Value">The total of scores.</param>
/// <param name="Bound">An upper bound: no plan that meets the earlier aims has a larger total.</param>
/// <param name="PairsChecked">How many feasible pairs were checked against the certificate.</param>
/// <param name="Rounds">How often all pairs were checked until none violated it.</param>
public sealed record MatchProof(bool Optimal, long Value, long Bound, long PairsChecked, int Rounds)
{
    public static readonly MatchProof Nothing = new(true, 0, 0, 0, 0);

    /// <summary>
    /// For circles: whether it is proved that no other plan places more people, those who sat out longest first. Their
    /// total is proved only if the plan is optimal; otherwise it is the best one found. Null for other models.
    /// </summary>
    public bool? PlacesMost { get; init; }

    /// <summary>
    /// Whether a different property holds: among the pairs considered there is no blocking pair, see
    /// <see cref="MatchSteps.BlockingPairs"/>. It says nothing about the total, so <see cref="Optimal"/> is false.
    /// </summary>
    public bool Stable { get; init; }

    /// <summary>
    /// Whether only the best entries of each preference list were considered, because all would have been too many.
    /// </summary>
    public bool ListsWereCut { get; init; }

    /// <summary>The gap in hundredths of a percent of the bound; 0 if optimal.</summary>
    public long GapBasisPoints => Optimal || Stable || Bound <= 0 ? 0 : Math.Max(1, (Bound - Value) * 10_000 / Bound);
}

/// <summary>What the planner's aims cost, one after another.</summary>
/// <param name="People">People with a match.</param>
/// <param name="ValueBefore">The total of scores before the minimum was raised.</param>
/// <param name="ValueAfter">The total of scores of the plan.</param>
/// <param name="MinimumBefore">The lowest score before the minimum was raised; null without pairs.</param>
/// <param name="MinimumAfter">The lowest score of the plan; null without pairs.</param>
public sealed record MatchSteps(int People, long ValueBefore, long ValueAfter, int? MinimumBefore, int? MinimumAfter)
{
    public static readonly MatchSteps None = new(0, 0, 0, null, null);

    /// <summary>
    /// The largest total over any number of pairs, ignoring precedence and minimum: what would be possible if matching
    /// the most people were not an aim. Null if it was not computed, as for large cohorts, or without pairs.
    /// </summary>
    public long? ValueOfAnySize { get; init; }

    /// <summary>
    /// The total before the minimum was raised, if nobody had precedence for having sat out. Null if nobody has, or if
    /// it was not computed.
    /// </summary>
    public long? ValueWithoutDebts { get; init; }

    /// <summary>
    /// The number of blocking pairs in models with mentors; the plan names the first. Null if they were not counted.
    /// </summary>
    public long? BlockingPairs { get; init; }
}
