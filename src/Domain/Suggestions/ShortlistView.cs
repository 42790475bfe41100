using MentorBot.Domain.Cohorts;
using MentorBot.Domain.Enrolment;
using MentorBot.Domain.Matching;
using MentorBot.Domain.Shared;

namespace MentorBot.Domain.Suggestions;

/// <summary>A shortlist as its reader sees it: never what anybody suggested says.</summary>
/// <param name="TakesAnswers">Whether an answer still counts.</param>
/// <param name="People">By position; those who can no longer be a partner are left out.</param>
/// <param name="SomebodyLeft">Somebody who had been suggested can no longer be a partner.</param>
public sealed record ShortlistView(
    ShortlistId Id,
    CohortId CohortId,
    string Cohort,
    MentoringModel Model,
    ShortlistReader Me,
    DateTimeOffset ClosesAt,
    bool TakesAnswers,
    DateTimeOffset? AnsweredAt,
    IReadOnlyList<SuggestedPerson> People,
    bool SomebodyLeft
);

/// <summary>Whose shortlist it is, as far as the reasons and the dates need it.</summary>
public sealed record ShortlistReader(
    MentoringRole Role,
    IReadOnlyList<string> Offers,
    IReadOnlyList<string> Wants,
    WorkingTime Working
);

/// <param name="Position">From 1; stays the same when others leave.</param>
/// <param name="Terms">Why these two: the named terms of their score.</param>
public sealed record SuggestedPerson(
    int Position,
    string Name,
    string? Department,
    string? JobTitle,
    MentoringRole Role,
    IReadOnlyList<string> Offers,
    IReadOnlyList<string> Wants,
    IReadOnlyList<ScoreTerm> Terms,
    SuggestionAnswer Answer
);
