using MentorBot.Domain.Enrolment;
using MentorBot.Domain.Exchange;
using MentorBot.Domain.Matching;
using MentorBot.Domain.Mentorships;
using MentorBot.Domain.People;
using MentorBot.Domain.Shared;

namespace MentorBot.Domain.Reports;

/// <summary>A member of a mentorship as the others may see them.</summary>
/// <param name="Enrolment">Null if the person has no enrolment in the cohort any more.</param>
/// <param name="Closing">What they say about its end; null if they never said anything, or it was not read.</param>
/// <param name="Brought">What they bring to the next session; null if they never brought anything, or it was not read.</param>
internal sealed record MemberReadModel(
    PersonId Id,
    MentoringRole Role,
    MemberResponse Response,
    PersonPart Person,
    EnrolmentPart? Enrolment,
    ContributionView? Brought,
    ClosingPart? Closing
)
{
    public bool IsPaused => Enrolment?.State == EnrolmentState.Paused;

    public static MemberReadModel Of(MentorshipMember member, Person person, CohortEnrolment? enrolment) =>
        new(
            member.PersonId,
            member.Role,
            member.Response,
            PersonPart.Of(person),
            enrolment is null ? null : EnrolmentPart.Of(enrolment),
            Brought: null,
            Closing: null
        );

    /// <summary>The member as a viewer sees them.</summary>
    /// <param name="terms">Why this member and the viewer were matched.</param>
    public MemberView View(IReadOnlyList<ScoreTerm> terms) =>
        new(
            Id,
            Person.EntraId,
            Person.Name,
            Person.Email,
            Person.Department,
            Person.JobTitle,
            Role,
            Response,
            Enrolment?.SkillsOffered ?? [],
            Enrolment?.GoalsWanted ?? [],
            Enrolment?.Availability ?? Person.Working,
            Person.Working,
            Person.Locale,
            terms,
            IsPaused
        );
}

/// <summary>Whether a member is done, and has looked back; what they wrote is not read here.</summary>
internal sealed record ClosingPart(DateTimeOffset? DoneAt, bool HasLookedBack);

/// <summary>The part of a person that the other members may see.</summary>
internal sealed record PersonPart(
    Guid EntraId,
    string Name,
    string? Email,
    string? Department,
    string? JobTitle,
    string Locale,
    WorkingTime Working
)
{
    public static PersonPart Of(Person person) =>
        new(
            person.EntraId,
            person.Name,
            person.Email,
            person.Department,
            person.JobTitle,
            person.Locale,
            person.Working
        );
}

/// <summary>The part of an enrolment that the other members may see.</summary>
internal sealed record EnrolmentPart(
    EnrolmentState State,
    IReadOnlyList<string> SkillsOffered,
    IReadOnlyList<string> GoalsWanted,
    WorkingTime Availability,
    DateTimeOffset? PausedUntil
)
{
    public static EnrolmentPart Of(CohortEnrolment enrolment) =>
        new(
            enrolment.State,
            enrolment.SkillsOffered,
            enrolment.GoalsWanted,
            enrolment.Availability,
            enrolment.PausedUntil
        );
}
