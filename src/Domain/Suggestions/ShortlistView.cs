using MentorBot.Domain.Cohorts;
using MentorBot.Domain.Enrolment;
using MentorBot.Domain.Matching;
using MentorBot.Domain.Shared;

namespace MentorBot.Domain.Suggestions;

/// <summary>A shortlist as its owner may see it; never what the people suggested answered.</summary>
/// <param name="TakesAnswers">Whether it can still be answered.</param>
/// <param name="People">By position; people who can no longer be matched are left out.</param>
/// <param name="SomebodyLeft">Whether anyone was left out for that reason.</param>
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
)
{
    /// <summary>The version of the answer.</summary>
    public string Version { get; init; } = "";

    /// <summary>What was answered about the people who are left out, by position: it holds again if they come back.</summary>
    public IReadOnlyDictionary<int, SuggestionAnswer> LeftOut { get; init; } = new Dictionary<int, SuggestionAnswer>();
}

/// <summary>The owner of a shortlist, as far as needed to word reasons and dates.</summary>
public sealed record ShortlistReader(
    MentoringRole Role,
    IReadOnlyList<string> Offers,
    IReadOnlyList<string> Wants,
    WorkingTime Working
);

/// <summary>A person suggested, as the owner of the shortlist may see them.</summary>
/// <param name="Position">From 1; does not change when others are left out.</param>
/// <param name="Terms">Why the two were suggested: the named terms of their score.</param>
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
