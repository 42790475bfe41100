namespace MentorBot.Domain.Mentorships;

/// <summary>Where a mentorship stands.</summary>
public enum MentorshipState
{
    /// <summary>Members are being asked whether they accept.</summary>
    Proposed,

    /// <summary>Enough members have accepted; it begins in the same commit if there are places.</summary>
    Accepted,

    /// <summary>It runs.</summary>
    Active,

    /// <summary>It runs, but too few members are available to meet.</summary>
    Paused,

    /// <summary>It ran until the end of its cohort or round, or until its members were done with it.</summary>
    Completed,

    /// <summary>It ended early, or the proposal fell through.</summary>
    Ended,
}

internal static class MentorshipStates
{
    public static bool IsRunning(this MentorshipState state) =>
        state is MentorshipState.Active or MentorshipState.Paused;
}

/// <summary>Why a mentorship or a proposal ended.</summary>
public enum EndReason
{
    /// <summary>Too many members declined the proposal.</summary>
    Declined,

    /// <summary>Time ran out: the proposal's, the round's or the cohort's.</summary>
    Expired,

    /// <summary>A member had no place left when the others accepted.</summary>
    PlaceTaken,

    /// <summary>Members left and too few remained.</summary>
    Left,

    /// <summary>A circle that had become small joined another one.</summary>
    Merged,

    /// <summary>A coordinator cancelled the cohort.</summary>
    CohortCancelled,
}
