using MentorBot.Domain.Enrolment;
using MentorBot.Domain.Shared;

namespace MentorBot.Domain.Matching;

/// <summary>What the matching may know of a person: no name and no protected characteristic.</summary>
/// <param name="Places">
/// Mentorships the person has room for. Mentors and buddies may have several; for others at most 1 counts.
/// </param>
/// <param name="SatOut">Rounds in a row without a match, 0 or more.</param>
/// <param name="ReportingLine">The person's manager, that manager's manager, and so on upwards.</param>
/// <param name="NotWith">
/// People the person prefers not to be matched with, including suggestions they declined. Private.
/// </param>
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
    /// <summary>The suggested people that the person chose, first choice first.</summary>
    public IReadOnlyList<PersonId> Preferred { get; init; } = [];

    /// <summary>Mentorships completed before, 0 or more.</summary>
    public int Completed { get; init; }

    /// <summary>
    /// Groups of the cohort's inclusion goal that the person chose; empty and unused if the cohort has stated no goal.
    /// </summary>
    public IReadOnlyList<string> Affinities { get; init; } = [];

    /// <summary>A copy with every list sorted, except the rankings, whose order is their content.</summary>
    internal Candidate InOrder() =>
        this with
        {
            Offers = SortedLists.By(Offers, StringComparer.Ordinal),
            Wants = SortedLists.By(Wants, StringComparer.Ordinal),
            Languages = SortedLists.By(Languages, StringComparer.Ordinal),
            NotWith = SortedLists.By(NotWith, SortedLists.ById),
            Affinities = SortedLists.By(Affinities, StringComparer.Ordinal),
        };
}

/// <summary>Two people, the smaller id first, so that every pair has one representation.</summary>
public readonly record struct PersonPair
{
    public PersonPair(PersonId one, PersonId other) =>
        (First, Second) = one.Value.CompareTo(other.Value) <= 0 ? (one, other) : (other, one);

    public PersonId First { get; init; }
    public PersonId Second { get; init; }
}
