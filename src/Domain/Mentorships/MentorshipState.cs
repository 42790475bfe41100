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

internal static class MentorshipStates
{
    public static bool IsRunning(this MentorshipState state) =>
        state is MentorshipState.Active or MentorshipState.Paused;
}

public enum EndReason
{
    Declined,
    Expired,
    PlaceTaken,
    Left,
    CohortCancelled,
}
