using MentorBot.Domain.Cohorts;
using MentorBot.Domain.Enrolment;
using MentorBot.Domain.Shared;

namespace MentorBot.Domain.Matching.Results;

/// <summary>
/// What a preview shows of a run, bounded however large the run is, so that a turn never reads the whole plan. People are
/// kept by their ids; names are looked up when it is read.
/// </summary>
/// <param name="Candidates">People who could be matched.</param>
/// <param name="Pairs">Pairs, or in a cohort of circles the circles.</param>
/// <param name="Minimum">The lowest score; null without a pair.</param>
/// <param name="Median">Null without a pair.</param>
/// <param name="Total">The scores together.</param>
/// <param name="Distribution">Pairs by score, in <see cref="Buckets"/> equal parts of 0 to 1000.</param>
/// <param name="Weakest">At most <see cref="WeakestKept"/>, the lowest score first.</param>
/// <param name="LeftOver">By reason, the most people first.</param>
/// <param name="LeftOut">Signed up, but not planned for.</param>
/// <param name="Compared">With the run before it, or a repeat with its original; null for a first run.</param>
public sealed record MatchSummary(
    MentoringModel Model,
    int Candidates,
    int Pairs,
    int? Minimum,
    int? Median,
    long Total,
    IReadOnlyList<int> Distribution,
    IReadOnlyList<StoredPair> Weakest,
    IReadOnlyList<LeftOverGroup> LeftOver,
    IReadOnlyList<LeftOutGroup> LeftOut,
    MatchComparison? Compared
)
{
    public const int Buckets = 5;
    public const int WeakestKept = 10;

    /// <summary>How many people of a group are kept by id; of the rest only how many there are.</summary>
    public const int NamedOfGroup = 20;
    public const int GroupsKept = 8;

    public MatchProof Proof { get; init; } = MatchProof.Nothing;
    public MatchSteps Steps { get; init; } = MatchSteps.None;

    /// <summary>At most <see cref="GroupsKept"/>, those who do worst first; none of fewer than five people.</summary>
    public IReadOnlyList<GroupShare> Groups { get; init; } = [];

    /// <summary>The most helpful first.</summary>
    public IReadOnlyList<RelaxedRule> Relaxing { get; init; } = [];

    /// <summary>Pairs of earlier rounds that meet again too soon.</summary>
    public int Repeats { get; init; }

    /// <summary>Pairs, or circles, that hold people whom a coordinator locked together.</summary>
    public int Locked { get; init; }

    /// <summary>Locks that the run passed over, because a rule keeps the two apart.</summary>
    public IReadOnlyList<PersonPair> NotKept { get; init; } = [];

    /// <summary>The cohort's inclusion goal, where it counts towards the scores; null otherwise.</summary>
    public string? Inclusion { get; init; }
}

/// <summary>A pair, or a circle, with what its reasons are worded from.</summary>
/// <param name="People">The mentor first where there is one.</param>
/// <param name="Score">0 to 1000, the sum of the terms.</param>
public sealed record StoredPair(IReadOnlyList<StoredPerson> People, int Score, IReadOnlyList<ScoreTerm> Terms)
{
    public bool Locked { get; init; }

    /// <summary>The best other partner of the last of the two; null when there is none or it is not known.</summary>
    public NextBest? NextBest { get; init; }

    /// <summary>Null when it is not known.</summary>
    public PairPrice? PriceToBar { get; init; }
}

/// <param name="Offers">Of what the person offers, only what made the match; so with <paramref name="Wants"/>.</param>
public sealed record StoredPerson(
    PersonId Person,
    MentoringRole Role,
    IReadOnlyList<string> Offers,
    IReadOnlyList<string> Wants
);

/// <param name="People">All who were left over for this reason.</param>
/// <param name="Blocked">The most partners that the reason blocked, or people who compete for the same partners.</param>
/// <param name="First">The first of them.</param>
/// <param name="Places">For a shortage, the places that those people share; 0 when it is not known.</param>
public sealed record LeftOverGroup(
    UnmatchedReason Reason,
    int People,
    int Blocked,
    int Places,
    IReadOnlyList<PersonId> First
)
{
    /// <summary>People who could be a partner by role, for whoever most partners are blocked.</summary>
    public int Partners { get; init; }

    /// <summary>For a shortage among equals, see <see cref="UnmatchedPerson.Groups"/>.</summary>
    public int OddGroups { get; init; }
}

public sealed record LeftOutGroup(LeftOutReason Reason, int People, IReadOnlyList<PersonId> First);

/// <summary>Why somebody who signed up was not planned for.</summary>
public enum LeftOutReason
{
    Paused,
    Unreachable,
    NotEligible,
}
