using MentorBot.Domain.Cohorts;
using MentorBot.Domain.Enrolment;
using MentorBot.Domain.Shared;

namespace MentorBot.Domain.Matching;

/// <summary>A run as its coordinator reads it.</summary>
/// <param name="Distribution">Pairs by score: up to 199, 399, 599, 799, 1000.</param>
/// <param name="Weakest">The five pairs with the lowest scores, the lowest first.</param>
public sealed record MatchPreview(
    MatchRunId Id,
    MatchRunState State,
    CohortId CohortId,
    string Cohort,
    CohortState CohortState,
    int Candidates,
    int Pairs,
    int MedianScore,
    IReadOnlyList<int> Distribution,
    IReadOnlyList<PreviewPair> Weakest,
    IReadOnlyList<PreviewUnmatched> Unmatched,
    IReadOnlyList<LeftOut> LeftOut
)
{
    public const int Buckets = 5;
}

public sealed record PreviewPair(PreviewPerson First, PreviewPerson Second, int Score, IReadOnlyList<ScoreTerm> Terms);

public sealed record PreviewPerson(
    string Name,
    MentoringRole Role,
    IReadOnlyList<string> Offers,
    IReadOnlyList<string> Wants
)
{
    internal static PreviewPerson Of(Candidate candidate, Dictionary<PersonId, string> names) =>
        new(
            names.GetValueOrDefault(candidate.Person, "Somebody who left"),
            candidate.Role,
            candidate.Offers,
            candidate.Wants
        );
}

/// <param name="Blocked">Partners that the reason blocked; for a shortage, people who compete for the same partners.</param>
public sealed record PreviewUnmatched(string Name, UnmatchedReason Reason, int Blocked);

/// <summary>Somebody who signed up but was not planned for.</summary>
public sealed record LeftOut(string Name, LeftOutReason Reason);

public enum LeftOutReason
{
    Paused,
    Unreachable,
    NotEligible,
}
