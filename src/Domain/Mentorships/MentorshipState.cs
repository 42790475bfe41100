namespace MentorBot.Domain.Mentorships;

public enum MentorshipState
{
    Proposed,
    Accepted,
    Active,
    Paused,
    Completed,
    Ended,
}

public enum EndReason
{
    Declined,
    Expired,
    PlaceTaken,
    Left,
    CohortCancelled,
}
