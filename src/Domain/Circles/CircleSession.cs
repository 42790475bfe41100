using MentorBot.Domain.Shared;

namespace MentorBot.Domain.Circles;

/// <summary>A session of a circle or group that was held: who facilitated it and whether it is written down who came.</summary>
public sealed class CircleSession
{
    private CircleSession() { }

    public SessionId SessionId { get; private set; }
    public MentorshipId MentorshipId { get; private set; }
    public DateTimeOffset StartsAt { get; private set; }

    /// <summary>Who facilitated and is asked who came; null if nobody is known, or that person was erased.</summary>
    public PersonId? FacilitatorId { get; private set; }

    /// <summary>When the facilitator said who came; null before.</summary>
    public DateTimeOffset? RecordedAt { get; private set; }

    public static CircleSession Held(
        SessionId session,
        MentorshipId mentorship,
        DateTimeOffset startsAt,
        PersonId? facilitator
    ) =>
        new()
        {
            SessionId = session,
            MentorshipId = mentorship,
            StartsAt = startsAt,
            FacilitatorId = facilitator,
        };

    public void MarkRecorded(DateTimeOffset now) => RecordedAt = now;
}
