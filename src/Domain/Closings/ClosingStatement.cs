using MentorBot.Domain.Shared;

namespace MentorBot.Domain.Closings;

/// <summary>
/// What one member says at the end of a mentorship: whether they are done with it, and how they look back. Unique by mentorship
/// and person.
/// </summary>
public sealed class ClosingStatement
{
    /// <summary>The most characters of a takeaway, and of thanks.</summary>
    public const int MaxLength = 500;

    private ClosingStatement() { }

    public MentorshipId MentorshipId { get; private set; }
    public PersonId PersonId { get; private set; }

    /// <summary>When the member was asked to look back; null if they were not.</summary>
    public DateTimeOffset? AskedAt { get; private set; }

    /// <summary>When the member said that they are done; null if they have not, have taken it back, or it has lapsed.</summary>
    public DateTimeOffset? DoneAt { get; private set; }

    /// <summary>What the member takes along; null if not said.</summary>
    public string? Takeaway { get; private set; }

    /// <summary>Whether the others see the takeaway once the mentorship is over.</summary>
    public bool IsTakeawayShared { get; private set; }

    /// <summary>What the member thanks the others for, who see it once the mentorship is over; null if not said.</summary>
    public string? Thanks { get; private set; }

    /// <summary>Whether the member wants to stay in touch; null if not said. A "no" is shown to nobody else.</summary>
    public bool? StaysInTouch { get; private set; }

    /// <summary>
    /// Whether the member would take part again, in the role they had; null if not said. Coordinators learn of a "yes" alone.
    /// </summary>
    public bool? TakesPartAgain { get; private set; }

    /// <summary>When the member last looked back; null if they never did.</summary>
    public DateTimeOffset? WrittenAt { get; private set; }

    public LookBackDraft Draft => new(Takeaway, IsTakeawayShared, Thanks, StaysInTouch, TakesPartAgain);

    public static ClosingStatement Of(MentorshipId mentorship, PersonId person) =>
        new() { MentorshipId = mentorship, PersonId = person };

    /// <summary>Whether the member is done with the mentorship, and it has not been so long ago that it has lapsed.</summary>
    public bool IsDoneAt(DateTimeOffset now) => DoneMember.Counts(DoneAt, now);

    public void MarkAsked(DateTimeOffset now) => AskedAt = now;

    /// <summary>Proposes to finish, or agrees to it.</summary>
    public void SayDone(DateTimeOffset now) => DoneAt = now;

    /// <summary>The member goes on after all, or another one does.</summary>
    public void GoOn() => DoneAt = null;

    /// <summary>Replaces what was said before.</summary>
    /// <param name="draft">Tidy and within the limits.</param>
    /// <param name="now">When.</param>
    public void LookBack(LookBackDraft draft, DateTimeOffset now)
    {
        (Takeaway, IsTakeawayShared, Thanks) = (draft.Takeaway, draft.IsTakeawayShared, draft.Thanks);
        (StaysInTouch, TakesPartAgain, WrittenAt) = (draft.StaysInTouch, draft.TakesPartAgain, now);
    }

    /// <summary>The member does not want to be asked again whether they take part.</summary>
    public void StopInviting(DateTimeOffset now) => (TakesPartAgain, WrittenAt) = (false, now);
}
