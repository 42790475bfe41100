using MentorBot.Domain.Cohorts;
using MentorBot.Domain.Enrolment;
using MentorBot.Domain.Matching;
using MentorBot.Domain.Shared;

namespace MentorBot.Domain.Mentorships;

/// <summary>A mentorship as one of its members may see it: never why it ended, never what the partner wrote in private.</summary>
/// <param name="State">As it is for this member: a circle that goes on without them has ended for them.</param>
/// <param name="Partners">While it is a proposal everybody who was asked, whatever they said; then those who are in it.</param>
/// <param name="OverBecause">Only where nobody is behind it: it expired, or a place was taken.</param>
/// <param name="Began">Whether it was ever more than a proposal.</param>
/// <param name="OpenCheckIn">The member's latest check-in that waits for an answer.</param>
/// <param name="StaysOnList">Whether the member takes part in the cohort, and the cohort is not over.</param>
public sealed record MentorshipView(
    MentorshipId Id,
    MentorshipState State,
    CohortId CohortId,
    string Cohort,
    MentoringModel Model,
    MemberView Me,
    IReadOnlyList<MemberView> Partners,
    DateTimeOffset ExpiresAt,
    DateTimeOffset? PausedUntil,
    EndReason? OverBecause,
    bool Began,
    CheckInId? OpenCheckIn,
    bool StaysOnList
)
{
    /// <summary>Whether the member's own yes or no is still awaited.</summary>
    public bool AwaitsMe => State == MentorshipState.Proposed && Me.Response == MemberResponse.Awaited;

    public bool IsRunning => State.IsRunning();

    public bool IsOver => State is MentorshipState.Completed or MentorshipState.Ended;

    /// <summary>More than two people: a circle or a group.</summary>
    public bool IsOfMany => Partners.Count > 1;

    public string PartnerNames => string.Join(", ", Partners.Select(p => p.Name));
}

/// <summary>What members of a mentorship see of each other.</summary>
/// <param name="Availability">As given for the cohort; the directory's hours where nothing was given.</param>
/// <param name="Locale">BCP 47 tag, in whose manner dates are written for this person.</param>
/// <param name="Terms">Why this person and the viewer: the named terms of their score; empty where none was counted.</param>
/// <param name="IsPaused">Whether it is this person who rests; shown to nobody but themselves.</param>
public sealed record MemberView(
    PersonId Id,
    string Name,
    string? Email,
    string? Department,
    string? JobTitle,
    MentoringRole Role,
    MemberResponse Response,
    IReadOnlyList<string> Offers,
    IReadOnlyList<string> Wants,
    WorkingTime Availability,
    WorkingTime Working,
    string Locale,
    IReadOnlyList<ScoreTerm> Terms,
    bool IsPaused
);
