using MentorBot.Domain.Cohorts;
using MentorBot.Domain.Enrolment;
using MentorBot.Domain.Matching;
using MentorBot.Domain.MatchRuns.Wishes;
using MentorBot.Domain.Shared;

namespace MentorBot.Domain.MatchRuns.Results;

/// <summary>The state of matching in a cohort, for its coordinators.</summary>
/// <param name="UnderWay">The run being planned or waiting; null if none.</param>
/// <param name="Preview">The current result, approved or not; null if none.</param>
/// <param name="Last">How the latest run ended if it gave no result; null otherwise.</param>
public sealed record MatchStatus(
    CohortId CohortId,
    string Cohort,
    RunUnderWay? UnderWay,
    MatchPreview? Preview,
    RunWithoutResult? Last
);

/// <summary>A run that is waiting or being planned.</summary>
/// <param name="Stage">Null while it waits for a worker.</param>
/// <param name="Percent">Progress within the stage, 0 to 100.</param>
/// <param name="StartedBy">The name of the person who started it.</param>
/// <param name="IsRepeat">Whether stored inputs are planned again.</param>
/// <param name="TellsStarter">Whether the person who started it will be told when it ends.</param>
public sealed record RunUnderWay(
    MatchRunId Id,
    MatchStage? Stage,
    int Percent,
    PersonId StarterId,
    string StartedBy,
    bool IsRepeat,
    bool TellsStarter
);

/// <summary>A run that gave no result.</summary>
/// <param name="Why">Null if it was cancelled.</param>
/// <param name="About">The people whose lock cannot be kept, if that is the reason; empty otherwise.</param>
public sealed record RunWithoutResult(MatchRunState State, Refusal? Why, IReadOnlyList<string> About);

/// <summary>A run's result, for its coordinators.</summary>
/// <param name="Refused">Why the last attempt to approve it failed; null otherwise.</param>
/// <param name="Weakest">The pairs with the lowest scores, lowest first.</param>
public sealed record MatchPreview(
    MatchRunId Id,
    MatchRunState State,
    CohortId CohortId,
    string Cohort,
    CohortState CohortState,
    long Seed,
    string InputHash,
    Refusal? Refused,
    MatchSummary Summary,
    IReadOnlyList<PreviewPair> Weakest,
    IReadOnlyList<PreviewUnmatched> Unmatched,
    IReadOnlyList<LeftOut> LeftOut,
    PreviewComparison? Compared
)
{
    /// <summary>The two people of each lock that the run ignored because a rule forbids the pair.</summary>
    public IReadOnlyList<NamedPair> NotKept { get; init; } = [];

    /// <summary>The coordinator who approved it or asked for that; null if nobody has, or if it was made at night.</summary>
    public NamedCoordinator? ApprovedBy { get; init; }
}

/// <summary>A coordinator with the name.</summary>
public sealed record NamedCoordinator(PersonId Id, string Name);

/// <summary>A pair or circle with names.</summary>
/// <param name="People">Two people, or more in a circle; the mentor first, if there is one.</param>
public sealed record PreviewPair(IReadOnlyList<PreviewPerson> People, int Score, IReadOnlyList<ScoreTerm> Terms)
{
    public bool Locked { get; init; }

    /// <summary>What a coordinator demands of the two by now, for the next run; null for nothing, and for circles.</summary>
    public MatchWishKind? Wish { get; init; }
    public NextBestName? NextBest { get; init; }
    public PairPrice? PriceToBar { get; init; }
}

/// <summary>As <see cref="NextBest"/>, with the name.</summary>
public sealed record NextBestName(string Partner, int Score);

/// <summary>A person in a preview, with the skills that led to the match.</summary>
public sealed record PreviewPerson(
    PersonId Id,
    string Name,
    MentoringRole Role,
    IReadOnlyList<string> Offers,
    IReadOnlyList<string> Wants
);

/// <summary>People left over for the same reason.</summary>
/// <param name="People">How many; only the first are named.</param>
/// <param name="Blocked">
/// Partners blocked for this reason; for a shortage, people who compete for the same partners.
/// </param>
/// <param name="Places">For a shortage, the places those people share; 0 if unknown.</param>
public sealed record PreviewUnmatched(
    UnmatchedReason Reason,
    int People,
    int Blocked,
    int Places,
    IReadOnlyList<string> Names
)
{
    /// <summary>How many could be partners by role, for the person with the most blocked partners.</summary>
    public int Partners { get; init; }

    /// <summary>For a shortage among equals, see <see cref="UnmatchedPerson.Groups"/>.</summary>
    public int OddGroups { get; init; }
}

/// <summary>People who signed up and were not included in the plan.</summary>
public sealed record LeftOut(LeftOutReason Reason, int People, IReadOnlyList<string> Names);

/// <summary>The names of a pair.</summary>
public sealed record NamedPair(string First, string Second);

/// <summary>A comparison with the names of the first in each list.</summary>
public sealed record PreviewComparison(
    MatchComparison Counts,
    IReadOnlyList<NamedPair> New,
    IReadOnlyList<NamedPair> Gone,
    IReadOnlyList<string> Gained,
    IReadOnlyList<string> Lost
);
