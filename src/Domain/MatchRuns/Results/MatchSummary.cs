using MentorBot.Domain.Cohorts;
using MentorBot.Domain.Enrolment;
using MentorBot.Domain.Matching;
using MentorBot.Domain.Shared;

namespace MentorBot.Domain.MatchRuns.Results;

/// <summary>
/// What a preview shows of a run. Its size is bounded however large the run is, so that turns never read a whole plan.
/// It holds ids; names are looked up when it is read.
/// </summary>
/// <param name="Candidates">People who could be matched.</param>
/// <param name="Pairs">The number of pairs, or of circles.</param>
/// <param name="Minimum">The lowest score; null without pairs.</param>
/// <param name="Median">The median score; null without pairs.</param>
/// <param name="Total">The sum of the scores.</param>
/// <param name="Distribution">Pairs by score, in <see cref="Buckets"/> equal ranges of 0 to 1000.</param>
/// <param name="Weakest">At most <see cref="WeakestKept"/>, the lowest score first.</param>
/// <param name="LeftOver">People without a match, by reason, most people first.</param>
/// <param name="LeftOut">People who signed up and were not included in the plan.</param>
/// <param name="Compared">Compared with the previous run, or a repeat with its original; null for a first run.</param>
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
    public const int WeakestKept = 5;

    /// <summary>How many people of a group are kept by id; the rest are only counted.</summary>
    public const int NamedOfGroup = 20;
    public const int GroupsKept = 8;

    public MatchProof Proof { get; init; } = MatchProof.Nothing;
    public MatchSteps Steps { get; init; } = MatchSteps.None;

    /// <summary>At most <see cref="GroupsKept"/>, those doing worst first; none of fewer than five people.</summary>
    public IReadOnlyList<GroupShare> Groups { get; init; } = [];

    /// <summary>The most helpful first.</summary>
    public IReadOnlyList<RelaxedRule> Relaxing { get; init; } = [];

    /// <summary>How many pairs of earlier rounds meet again too early.</summary>
    public int Repeats { get; init; }

    /// <summary>How many pairs or circles hold people a coordinator locked together.</summary>
    public int Locked { get; init; }

    /// <summary>Locks that the run ignored because a rule forbids the pair.</summary>
    public IReadOnlyList<PersonPair> NotKept { get; init; } = [];

    /// <summary>A role without which nobody can be matched and that nobody has; null if there is no such role.</summary>
    public MentoringRole? MissingRole { get; init; }

    /// <summary>The cohort's inclusion goal, if it counts towards the scores; null otherwise.</summary>
    public string? Inclusion { get; init; }
}

/// <summary>A pair or circle with what is needed to word its reasons.</summary>
/// <param name="People">The mentor first, if there is one.</param>
/// <param name="Score">0 to 1000: the sum of the terms.</param>
/// <param name="Terms">The terms that gave points.</param>
public sealed record StoredPair(IReadOnlyList<StoredPerson> People, int Score, IReadOnlyList<ScoreTerm> Terms)
{
    public bool Locked { get; init; }

    /// <summary>The best other partner of the second person; null if there is none or it is unknown.</summary>
    public NextBest? NextBest { get; init; }

    /// <summary>What it would cost everyone to bar the pair; null if unknown.</summary>
    public PairPrice? PriceToBar { get; init; }
}

/// <summary>A person in a stored pair.</summary>
/// <param name="Offers">Only the offered skills that led to the match; likewise <paramref name="Wants"/>.</param>
public sealed record StoredPerson(
    PersonId Person,
    MentoringRole Role,
    IReadOnlyList<string> Offers,
    IReadOnlyList<string> Wants
);

/// <summary>People left over for the same reason.</summary>
/// <param name="People">How many.</param>
/// <param name="Blocked">
/// The most partners blocked for one of them; for a shortage, people who compete for the same partners.
/// </param>
/// <param name="Places">For a shortage, the places those people share; 0 if unknown.</param>
/// <param name="First">The first of them.</param>
public sealed record LeftOverGroup(
    UnmatchedReason Reason,
    int People,
    int Blocked,
    int Places,
    IReadOnlyList<PersonId> First
)
{
    /// <summary>How many could be partners by role, for the person with the most blocked partners.</summary>
    public int Partners { get; init; }

    /// <summary>For a shortage among equals, see <see cref="UnmatchedPerson.Groups"/>.</summary>
    public int OddGroups { get; init; }
}

/// <summary>People who signed up and were not included in the plan for the same reason.</summary>
public sealed record LeftOutGroup(LeftOutReason Reason, int People, IReadOnlyList<PersonId> First);

/// <summary>Why somebody who signed up was not included in the plan.</summary>
public enum LeftOutReason
{
    /// <summary>The person has paused.</summary>
    Paused,

    /// <summary>The person cannot be reached.</summary>
    Unreachable,

    /// <summary>Guests, service accounts and disabled accounts cannot take part.</summary>
    NotEligible,
}
