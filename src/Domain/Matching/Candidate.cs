using MentorBot.Domain.Enrolment;
using MentorBot.Domain.Shared;

namespace MentorBot.Domain.Matching;

/// <summary>What matching may know of a person. No name, and no protected characteristic.</summary>
/// <param name="Places">Mentorships there is room for: mentors and buddies may have several; of others at most 1 counts.</param>
/// <param name="SatOut">Rounds in a row without a match, 0 or more.</param>
/// <param name="ReportingLine">The person's manager, the manager's manager, and so on upwards.</param>
/// <param name="NotWith">Whom the person would rather not be with, and whom they vetoed. Private.</param>
public sealed record Candidate(
    PersonId Person,
    MentoringRole Role,
    int Places,
    IReadOnlyList<string> Offers,
    IReadOnlyList<string> Wants,
    ExperienceLevel Level,
    IReadOnlyList<string> Languages,
    WorkingTime Availability,
    MeetingFormat Format,
    string? Department,
    IReadOnlyList<PersonId> ReportingLine,
    IReadOnlyList<PersonId> NotWith,
    int SatOut
)
{
    /// <summary>Of the people suggested, those wished for, the dearest first.</summary>
    public IReadOnlyList<PersonId> Preferred { get; init; } = [];

    /// <summary>Programmes completed before, 0 or more.</summary>
    public int Completed { get; init; }

    /// <summary>
    /// Groups of the cohort's inclusion goal that the person chose; empty, and not looked at, unless the cohort has stated
    /// one.
    /// </summary>
    public IReadOnlyList<string> Affinities { get; init; } = [];

    /// <summary>The rankings keep their order: it is what they say.</summary>
    internal Candidate InOrder() =>
        this with
        {
            Offers = Ordered.By(Offers, StringComparer.Ordinal),
            Wants = Ordered.By(Wants, StringComparer.Ordinal),
            Languages = Ordered.By(Languages, StringComparer.Ordinal),
            NotWith = Ordered.By(NotWith, Ordered.ById),
            Affinities = Ordered.By(Affinities, StringComparer.Ordinal),
        };
}

/// <summary>Two people, the smaller id first, so that a pair has one name.</summary>
public readonly record struct PersonPair
{
    public PersonPair(PersonId one, PersonId other) =>
        (First, Second) = one.Value.CompareTo(other.Value) <= 0 ? (one, other) : (other, one);

    public PersonId First { get; init; }
    public PersonId Second { get; init; }
}
