using MentorBot.Domain.Shared;

namespace MentorBot.Domain.Bookings;

/// <summary>Somebody waits for a time that is taken. Whoever has waited longest is offered it first.</summary>
public sealed class SlotWait
{
    /// <summary>The most times that one person waits for (convention).</summary>
    public const int Most = 5;

    private SlotWait() { }

    public BookableSlotId SlotId { get; private set; }
    public PersonId PersonId { get; private set; }
    public DateTimeOffset Since { get; private set; }

    public static SlotWait For(BookableSlotId slot, PersonId person, DateTimeOffset now) =>
        new()
        {
            SlotId = slot,
            PersonId = person,
            Since = now,
        };
}
