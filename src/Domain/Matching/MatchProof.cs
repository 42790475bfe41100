namespace MentorBot.Domain.Matching;

/// <summary>How it is known that no plan is better.</summary>
/// <param name="Optimal">No plan is better by the aims, in their order; otherwise the gap is what is not known.</param>
/// <param name="Value">The sum of scores.</param>
/// <param name="Bound">No plan that reaches the earlier aims has a larger sum than this.</param>
/// <param name="PairsChecked">Pairs that may be made, each held against the proof.</param>
/// <param name="Rounds">Times that all pairs were looked at until none spoke against it.</param>
public sealed record MatchProof(bool Optimal, long Value, long Bound, long PairsChecked, int Rounds)
{
    public static readonly MatchProof Nothing = new(true, 0, 0, 0, 0);

    /// <summary>
    /// Of circles: whether it is proved that no others place more people, those first who sat out. Their sum is proved only
    /// where the plan is optimal, otherwise it is the best that was found. Null where there are no circles.
    /// </summary>
    public bool? PlacesMost { get; init; }

    /// <summary>
    /// Says something else of the plan: that no two of the pairs that were looked at would both rather have each other,
    /// see <see cref="MatchSteps.BlockingPairs"/>. Nothing is said of the sum, and <see cref="Optimal"/> is false.
    /// </summary>
    public bool Stable { get; init; }

    /// <summary>Only the best of each list were looked at, because all would have been too many.</summary>
    public bool ListsWereCut { get; init; }

    /// <summary>Hundredths of a percent of the bound; 0 when optimal.</summary>
    public long GapBasisPoints => Optimal || Stable || Bound <= 0 ? 0 : Math.Max(1, (Bound - Value) * 10_000 / Bound);
}

/// <summary>What each aim cost, one after another.</summary>
/// <param name="People">People with a match.</param>
/// <param name="ValueBefore">The sum of scores before the minimum was raised.</param>
/// <param name="ValueAfter">The sum of scores of the plan.</param>
/// <param name="MinimumBefore">The worst score before the minimum was raised; null without a pair.</param>
/// <param name="MinimumAfter">The worst score of the plan; null without a pair.</param>
public sealed record MatchSteps(int People, long ValueBefore, long ValueAfter, int? MinimumBefore, int? MinimumAfter)
{
    public static readonly MatchSteps None = new(0, 0, 0, null, null);

    /// <summary>
    /// The largest sum of any number of pairs, debts and minimum aside: what there would be if matching most people were
    /// no aim. Null where it was not worked out: for large cohorts, and where there are no pairs.
    /// </summary>
    public long? ValueOfAnySize { get; init; }

    /// <summary>
    /// The sum before the minimum was raised, if nobody came first for having sat out. Null where nobody has, and where it
    /// was not worked out.
    /// </summary>
    public long? ValueWithoutDebts { get; init; }

    /// <summary>
    /// All blocking pairs, where there are mentors and mentees; the plan names the first of them. Null where they were not
    /// counted.
    /// </summary>
    public long? BlockingPairs { get; init; }
}
