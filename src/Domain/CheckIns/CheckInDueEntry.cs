using MentorBot.Domain.Shared;

namespace MentorBot.Domain.CheckIns;

/// <summary>
/// When the planner has to look at a member of a mentorship: when the next check-in falls due, or at once after something
/// has changed on which that depends (<see cref="WakePlanner"/>). The planner moves the entries on; without one there is
/// nothing to ask.
/// </summary>
internal sealed class CheckInDueEntry
{
    private CheckInDueEntry() { }

    public PersonId PersonId { get; private set; }
    public MentorshipId MentorshipId { get; private set; }

    /// <summary>Minus infinity for at once.</summary>
    public DateTimeOffset DueAt { get; private set; }

    public static CheckInDueEntry Of(PersonId person, MentorshipId mentorship, DateTimeOffset at) =>
        new()
        {
            PersonId = person,
            MentorshipId = mentorship,
            DueAt = at,
        };
}
