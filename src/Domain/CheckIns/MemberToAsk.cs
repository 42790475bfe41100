using MentorBot.Domain.Shared;

namespace MentorBot.Domain.CheckIns;

/// <summary>A member of a running mentorship who can be asked, with everything that decides when.</summary>
/// <param name="ActiveSince">When the mentorship began.</param>
/// <param name="ResumedAt">When its last pause ended; null if there was none.</param>
/// <param name="JoinedAt">When the member joined; later than the beginning if the group was already running.</param>
/// <param name="HeardAt">When the member responded after being asked whether they are still there.</param>
/// <param name="Hours">When the member may be messaged.</param>
/// <param name="Planned">The highest occurrence planned so far; 0 for none.</param>
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
    /// <summary>Whether the occurrence is not planned yet and lies in the time when the member was present.</summary>
    public bool Wants(Occurrence? latest) =>
        latest is { } due
        && due.Number > Planned
        && !(due.DueAt < ResumedAt)
        && !(due.DueAt < JoinedAt)
        && !(due.DueAt < HeardAt);
}
