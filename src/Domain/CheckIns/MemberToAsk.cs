using MentorBot.Domain.Shared;

namespace MentorBot.Domain.CheckIns;

/// <summary>A member of a running mentorship who can be asked, with all that decides when.</summary>
/// <param name="JoinedAt">When they came in; in a group that runs, later than its beginning.</param>
/// <param name="Planned">The highest occurrence that was planned; 0 for none.</param>
internal sealed record MemberToAsk(
    MentorshipId Mentorship,
    PersonId Person,
    CohortId Cohort,
    DateTimeOffset ActiveSince,
    DateTimeOffset? ResumedAt,
    DateTimeOffset? JoinedAt,
    DateTimeOffset? HeardAt,
    SendingHours Hours,
    int Planned
)
{
    /// <summary>Whether it was not planned yet, and is nothing from before they were there.</summary>
    public bool Wants(Occurrence? latest) =>
        latest is { } due
        && due.Number > Planned
        && !(due.DueAt < ResumedAt)
        && !(due.DueAt < JoinedAt)
        && !(due.DueAt < HeardAt);
}
