using MentorBot.Domain.Shared;

namespace MentorBot.Domain.Matching;

/// <summary>
/// The result of a match run: who is matched with whom and why, a reason for everyone left over, and how good the plan
/// is.
/// </summary>
/// <param name="Pairs">Ordered by the first and then the second person's id; empty in a plan of circles.</param>
/// <param name="Unmatched">Everyone left over, ordered by id.</param>
public sealed record MatchPlan(IReadOnlyList<PlannedPair> Pairs, IReadOnlyList<UnmatchedPerson> Unmatched)
{
    public static readonly MatchPlan Empty = new([], []);

    /// <summary>The circles, ordered by their first members; empty unless the model is circles.</summary>
    public IReadOnlyList<PlannedCircle> Circles { get; init; } = [];

    /// <summary>How it is known that no plan is better.</summary>
    public MatchProof Proof { get; init; } = MatchProof.Nothing;

    /// <summary>What each of the planner's aims cost.</summary>
    public MatchSteps Steps { get; init; } = MatchSteps.None;

    /// <summary>The distribution of the scores.</summary>
    public MatchStatistics Statistics { get; init; } = MatchStatistics.None;

    /// <summary>Pairs that had to be repeated too early in a cohort with rounds, those longest ago first.</summary>
    public IReadOnlyList<PastPair> Repeats { get; init; } = [];

    /// <summary>How many more people could be matched if one rule were dropped, most helpful first.</summary>
    public IReadOnlyList<RelaxedRule> Relaxing { get; init; } = [];

    /// <summary>
    /// Blocking pairs: a mentor and a mentee who would both rather have each other than their assigned partners. In
    /// Stable mode there are none unless locks cause them; otherwise they show what the best total costs. Only the
    /// first ones; see <see cref="MatchSteps.BlockingPairs"/> for the number.
    /// </summary>
    public IReadOnlyList<PersonPair> BlockingPairs { get; init; } = [];
}

/// <summary>A pair in a plan.</summary>
/// <param name="First">The mentor or buddy; among equals the one with the smaller id.</param>
/// <param name="Second">The mentee or newcomer.</param>
/// <param name="Terms">The terms that gave points; they add up to the pair's score, 0 to 1000.</param>
public sealed record PlannedPair(PersonId First, PersonId Second, IReadOnlyList<ScoreTerm> Terms)
{
    public int Score => Terms.Sum(term => term.Points);

    /// <summary>Whether the pair comes from a coordinator's lock rather than its score.</summary>
    public bool Locked { get; init; }

    /// <summary>
    /// The best other partner for <see cref="Second"/>, whoever has that partner now; null if there is none.
    /// </summary>
    public NextBest? NextBest { get; init; }

    /// <summary>
    /// What it would cost everyone if these two must not be a pair; known for the weakest pairs only.
    /// </summary>
    public PairPrice? PriceToBar { get; init; }
}

/// <summary>The second-best partner of somebody.</summary>
/// <param name="Partner">The partner.</param>
/// <param name="Score">The score of that pair, 0 to 1000.</param>
public sealed record NextBest(PersonId Partner, int Score);

/// <summary>What a coordinator's demand costs all others together, compared with the plan without it.</summary>
/// <param name="People">How many fewer people are matched.</param>
/// <param name="Points">
/// How many points the total of scores drops; negative if it rises at the cost of fewer people or a lower minimum. If
/// not exact, a lower bound: the cost is at least this, or else fewer people are matched or the minimum drops.
/// </param>
/// <param name="Exact">
/// Whether the price was computed by planning again or by bounds that meet; otherwise it lies between bounds.
/// </param>
public sealed record PairPrice(int People, long Points, bool Exact)
{
    /// <summary>If not exact: an upper bound of the points, from a plan that exists; null if none was found.</summary>
    public long? AtMost { get; init; }

    /// <summary>How many points the weakest pair of the plan drops; negative if it rises.</summary>
    public int Minimum { get; init; }
}

/// <summary>A circle in a plan.</summary>
/// <param name="Members">By id; 4 to 8.</param>
/// <param name="Value">The sum of the scores of all pairs in the circle.</param>
/// <param name="Terms">
/// What the circle has in common: the mean terms of its pairs, with the facts most of them share. Their sum is the
/// circle's score, 0 to 1000.
/// </param>
public sealed record PlannedCircle(IReadOnlyList<PersonId> Members, int Value, IReadOnlyList<ScoreTerm> Terms)
{
    public int Score => Terms.Sum(term => term.Points);

    /// <summary>Whether some members are together because of a coordinator's lock.</summary>
    public bool Locked { get; init; }
}
