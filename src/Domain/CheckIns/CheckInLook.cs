using MentorBot.Domain.Shared;

namespace MentorBot.Domain.CheckIns;

/// <summary>
/// When the planner looks at a member of a mentorship again: when the next check-in falls due, or at once after something
/// has changed on which that depends. The database makes and wakes these rows (triggers in the first migration), the
/// planner moves them on; without a row there is nothing to look for.
/// </summary>
internal sealed class CheckInLook
{
    private CheckInLook() { }

    public PersonId PersonId { get; private set; }
    public MentorshipId MentorshipId { get; private set; }

    /// <summary>Minus infinity for at once.</summary>
    public DateTimeOffset LookAt { get; private set; }

    public static CheckInLook Of(PersonId person, MentorshipId mentorship, DateTimeOffset at) =>
        new()
        {
            PersonId = person,
            MentorshipId = mentorship,
            LookAt = at,
        };
}
