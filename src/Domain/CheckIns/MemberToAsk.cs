using MentorBot.Domain.Cohorts;
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
    /// <summary>What is due by now and was not planned yet; only the latest, and nothing from before they were there.</summary>
    public Occurrence? Due(CohortPolicy policy, DateTimeOffset now) =>
        CheckInSchedule.LatestDue(policy, ActiveSince, Hours.Working, now) is { } latest
        && latest.Number > Planned
        && !(latest.DueAt < ResumedAt)
        && !(latest.DueAt < JoinedAt)
        && !(latest.DueAt < HeardAt)
            ? latest
            : null;

    /// <summary>When the next occurrence falls due.</summary>
    public DateTimeOffset NextDue(CohortPolicy policy, DateTimeOffset now) =>
        CheckInSchedule.NextDue(policy, ActiveSince, Hours.Working, now, Planned).DueAt;
}
