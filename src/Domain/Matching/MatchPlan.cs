using MentorBot.Domain.Shared;

namespace MentorBot.Domain.Matching;

/// <summary>The result of a run: who is with whom and why, a reason for everybody left over, and how good it is.</summary>
/// <param name="Pairs">By the ids of the first, then of the second; empty in a plan of circles.</param>
/// <param name="Unmatched">By id.</param>
public sealed record MatchPlan(IReadOnlyList<PlannedPair> Pairs, IReadOnlyList<UnmatchedPerson> Unmatched)
{
    public static readonly MatchPlan Empty = new([], []);

    /// <summary>In the order of their first people; empty but in a plan of circles.</summary>
    public IReadOnlyList<PlannedCircle> Circles { get; init; } = [];

    public MatchProof Proof { get; init; } = MatchProof.Nothing;

    public MatchSteps Steps { get; init; } = MatchSteps.None;

    public MatchStatistics Statistics { get; init; } = MatchStatistics.None;

    /// <summary>Pairs of earlier rounds that had to meet again although it was too soon, the longest apart first.</summary>
    public IReadOnlyList<PastPair> Repeats { get; init; } = [];

    /// <summary>How many more people could be matched if one rule were given up; the most helpful first.</summary>
    public IReadOnlyList<RelaxedRule> Relaxing { get; init; } = [];

    /// <summary>
    /// A mentor and a mentee who would both rather have each other than whom they got: none in Stable mode unless a lock
    /// made them; otherwise what being best for all costs. The first of them, see <see cref="MatchSteps.BlockingPairs"/>.
    /// </summary>
    public IReadOnlyList<PersonPair> BlockingPairs { get; init; } = [];
}

/// <param name="First">The mentor or buddy; the smaller id among equals.</param>
/// <param name="Second">The mentee or newcomer.</param>
/// <param name="Terms">The terms that gave points; they add up to the pair's score, 0 to 1000.</param>
public sealed record PlannedPair(PersonId First, PersonId Second, IReadOnlyList<ScoreTerm> Terms)
{
    public int Score => Terms.Sum(term => term.Points);

    /// <summary>A coordinator's lock made the pair, not its score.</summary>
    public bool Locked { get; init; }

    /// <summary>The best other partner for <see cref="Second"/>, whoever has that partner now; null when there is none.</summary>
    public NextBest? NextBest { get; init; }

    /// <summary>What it costs all if these two must not be a pair. Known for the weakest pairs.</summary>
    public PairPrice? PriceToBar { get; init; }
}

/// <param name="Score">Of the other pair, 0 to 1000.</param>
public sealed record NextBest(PersonId Partner, int Score);

/// <summary>What a demand of the coordinator costs all others together, against the plan without it.</summary>
/// <param name="People">Fewer people matched.</param>
/// <param name="Points">
/// Fewer points in the sum of scores; negative when it rises, with fewer people or a worse minimum. Unless exact, a bound:
/// at least so many, or else fewer people are matched or the minimum is worse.
/// </param>
/// <param name="Exact">Worked out anew, or both bounds meet; otherwise the price lies between bounds.</param>
public sealed record PairPrice(int People, long Points, bool Exact)
{
    /// <summary>Unless exact: so many points at most, as there is such a plan; null when none was found.</summary>
    public long? AtMost { get; init; }

    /// <summary>By how many points the weakest pair of the plan is worse; negative when it is better.</summary>
    public int Minimum { get; init; }
}

/// <param name="Members">By id, 4 to 8.</param>
/// <param name="Value">The scores of all pairs in the circle together.</param>
/// <param name="Terms">
/// What makes the circle one: the terms of its pairs on average, with the facts that most of them share; what they add up
/// to is the circle's score, 0 to 1000.
/// </param>
public sealed record PlannedCircle(IReadOnlyList<PersonId> Members, int Value, IReadOnlyList<ScoreTerm> Terms)
{
    public int Score => Terms.Sum(term => term.Points);

    /// <summary>Some of the members are together by a coordinator's lock.</summary>
    public bool Locked { get; init; }
}
