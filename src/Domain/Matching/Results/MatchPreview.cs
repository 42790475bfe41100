using MentorBot.Domain.Cohorts;
using MentorBot.Domain.Enrolment;
using MentorBot.Domain.Matching.Runs;
using MentorBot.Domain.Shared;

namespace MentorBot.Domain.Matching.Results;

/// <summary>How matching stands in a cohort, as its coordinator reads it.</summary>
/// <param name="UnderWay">The run that is under way; null without one.</param>
/// <param name="Preview">The run that stands, approved or not; null without one.</param>
/// <param name="Last">How the newest run ended, where it came to nothing; null otherwise.</param>
public sealed record MatchStanding(
    CohortId CohortId,
    string Cohort,
    RunUnderWay? UnderWay,
    MatchPreview? Preview,
    RunWithoutResult? Last
);

/// <param name="Stage">Null while it waits for a worker.</param>
/// <param name="Percent">Of the stage, 0 to 100.</param>
/// <param name="StartedBy">A name.</param>
/// <param name="IsRepeat">Stored inputs are planned again.</param>
public sealed record RunUnderWay(
    MatchRunId Id,
    MatchStage? Stage,
    int Percent,
    PersonId StarterId,
    string StartedBy,
    bool IsRepeat,
    bool TellsStarter
);

/// <param name="Why">Null when it was cancelled.</param>
/// <param name="About">The people whose lock cannot be kept, where that is the reason; empty otherwise.</param>
public sealed record RunWithoutResult(MatchRunState State, Refusal? Why, IReadOnlyList<string> About);

/// <summary>A run as its coordinator reads it.</summary>
/// <param name="Refused">Why the last try to approve it came to nothing; null otherwise.</param>
/// <param name="Weakest">The pairs with the lowest scores, the lowest first.</param>
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
    /// <summary>The two people of each lock that the run passed over.</summary>
    public IReadOnlyList<NamedPair> NotKept { get; init; } = [];
}

/// <param name="People">Two; more in a circle. The mentor first where there is one.</param>
public sealed record PreviewPair(IReadOnlyList<PreviewPerson> People, int Score, IReadOnlyList<ScoreTerm> Terms)
{
    public bool Locked { get; init; }
    public NextBestName? NextBest { get; init; }
    public PairPrice? PriceToBar { get; init; }
}

/// <summary>As <see cref="NextBest"/>, with the name.</summary>
public sealed record NextBestName(string Partner, int Score);

public sealed record PreviewPerson(
    PersonId Id,
    string Name,
    MentoringRole Role,
    IReadOnlyList<string> Offers,
    IReadOnlyList<string> Wants
);

/// <param name="People">How many; the names are those of the first.</param>
/// <param name="Blocked">Partners that the reason blocked; for a shortage, people who compete for the same partners.</param>
/// <param name="Places">For a shortage, the places that those people share; 0 when it is not known.</param>
public sealed record PreviewUnmatched(
    UnmatchedReason Reason,
    int People,
    int Blocked,
    int Places,
    IReadOnlyList<string> Names
)
{
    /// <summary>People who could be a partner by role, for whoever most partners are blocked.</summary>
    public int Partners { get; init; }

    /// <summary>For a shortage among equals, see <see cref="UnmatchedPerson.Groups"/>.</summary>
    public int OddGroups { get; init; }
}

/// <summary>People who signed up but were not planned for.</summary>
public sealed record LeftOut(LeftOutReason Reason, int People, IReadOnlyList<string> Names);

/// <summary>Two names.</summary>
public sealed record NamedPair(string First, string Second);

/// <summary>A comparison with the names of the first of each.</summary>
public sealed record PreviewComparison(
    MatchComparison Counts,
    IReadOnlyList<NamedPair> New,
    IReadOnlyList<NamedPair> Gone,
    IReadOnlyList<string> Gained,
    IReadOnlyList<string> Lost
);
