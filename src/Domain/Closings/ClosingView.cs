using MentorBot.Domain.Shared;

namespace MentorBot.Domain.Closings;

/// <summary>What a member sees at the end of a mentorship, and after it.</summary>
/// <param name="EndsAt">When its cohort ends, or when it was completed.</param>
/// <param name="IsOver">Whether it is completed; before that nobody sees what the others say.</param>
/// <param name="OpenUntil">Until when the member can look back, if there is a limit; null if they can at any time, or no longer.</param>
/// <param name="IsOpen">Whether the member can look back now.</param>
/// <param name="Sessions">How often they met, as far as anybody has said.</param>
/// <param name="GoalsReached">The member's own and shared goals that were reached.</param>
/// <param name="Goals">The titles of the first of them.</param>
/// <param name="Mine">How the member looks back; blank if they have not.</param>
/// <param name="HaveLookedBack">Whether the member ever did.</param>
/// <param name="Shared">What the others say to the member; empty until it is over.</param>
/// <param name="AllStayInTouch">Whether it is over and every one of them wants to stay in touch.</param>
public sealed record ClosingView(
    MentorshipId Id,
    DateTimeOffset EndsAt,
    bool IsOver,
    bool IsOpen,
    DateTimeOffset? OpenUntil,
    int Sessions,
    int GoalsReached,
    IReadOnlyList<string> Goals,
    LookBackDraft Mine,
    bool HaveLookedBack,
    IReadOnlyList<SharedLookBack> Shared,
    bool AllStayInTouch
)
{
    /// <summary>The day after the cohort's last; null if its times were not chosen by day.</summary>
    public DateOnly? EndsOn { get; init; }
}

/// <summary>What another member says to all.</summary>
/// <param name="Takeaway">Null if they keep it to themselves.</param>
/// <param name="Thanks">Null if they said none.</param>
public sealed record SharedLookBack(PersonId Person, string? Takeaway, string? Thanks);
