using MentorBot.Domain.Shared;

namespace MentorBot.Domain.Bookings;

/// <summary>
/// Time that somebody offers for one conversation: Open → Booked, and open again when the booking is cancelled; or Cancelled by
/// its host. An open one lapses silently. What the booker wants to talk about is between the two.
/// </summary>
public sealed class BookableSlot
{
    public const int MaxTopicLength = 200;

    /// <summary>Who comes next is offered a freed time for so long, or until <see cref="LastCall"/> (convention).</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromHours(24);

    /// <summary>So long before it begins nobody is offered it any more: it is simply open (convention).</summary>
    public static readonly TimeSpan LastCall = TimeSpan.FromHours(1);

    private BookableSlot() { }

    public BookableSlotId Id { get; private set; }
    public PersonId HostId { get; private set; }
    public DateTimeOffset StartsAt { get; private set; }

    /// <summary>One of <see cref="SlotPlan.Lengths"/>.</summary>
    public int Minutes { get; private set; }
    public DateTimeOffset EndsAt { get; private set; }
    public SlotState State { get; private set; }

    /// <summary>Who has booked it; null while nobody has, or once that person was erased.</summary>
    public PersonId? BookerId { get; private set; }

    /// <summary>What the booker wants to talk about; null while nobody has booked it, and some time afterwards.</summary>
    public string? Topic { get; private set; }
    public DateTimeOffset? BookedAt { get; private set; }

    /// <summary>For whom it is held: the first of those who wait; null for nobody.</summary>
    public PersonId? HeldForId { get; private set; }
    public DateTimeOffset? HeldUntil { get; private set; }

    /// <summary>When the first of the two is to be reminded; null if nobody is, or both were.</summary>
    public DateTimeOffset? RemindAt { get; private set; }

    /// <summary>Counts the changes; the SEQUENCE of its calendar file.</summary>
    public int Sequence { get; private set; }
    public DateTimeOffset OfferedAt { get; private set; }

    public bool IsLive => State is SlotState.Open or SlotState.Booked;

    public static BookableSlot Offer(PersonId host, DateTimeOffset startsAt, int minutes, DateTimeOffset now) =>
        new()
        {
            Id = Ids.New<BookableSlotId>(now),
            HostId = host,
            StartsAt = startsAt,
            Minutes = minutes,
            EndsAt = startsAt.AddMinutes(minutes),
            State = SlotState.Open,
            OfferedAt = now,
        };

    public bool Overlaps(DateTimeOffset start, DateTimeOffset end) => StartsAt < end && start < EndsAt;

    /// <param name="remindAt">When the first of the two is to be reminded; null if it is too near for that.</param>
    public void Book(PersonId booker, string topic, DateTimeOffset? remindAt, DateTimeOffset now)
    {
        (State, BookerId, Topic, BookedAt, RemindAt) = (SlotState.Booked, booker, topic, now, remindAt);
        StopHolding();
    }

    /// <summary>The booking is cancelled, and the time is open again.</summary>
    public void Free()
    {
        (State, BookerId, Topic, BookedAt, RemindAt) = (SlotState.Open, null, null, null, null);
        StopHolding();
    }

    /// <summary>Holds it for somebody who waits for it.</summary>
    public void HoldFor(PersonId person, DateTimeOffset now)
    {
        var (patience, call) = (now + Patience, StartsAt - LastCall);
        (HeldForId, HeldUntil) = (person, patience < call ? patience : call);
        Sequence++;
    }

    /// <summary>The host takes it back. Who had booked it is kept, for whoever is told.</summary>
    public void Cancel()
    {
        (State, RemindAt) = (SlotState.Cancelled, null);
        StopHolding();
    }

    /// <summary>Its booker is erased, with what they wrote.</summary>
    public void ForgetBooker() => (BookerId, Topic) = (null, null);

    public void MarkReminded() => RemindAt = null;

    private void StopHolding()
    {
        (HeldForId, HeldUntil) = (null, null);
        Sequence++;
    }
}

/// <summary>Where a bookable time stands.</summary>
public enum SlotState
{
    /// <summary>Anybody may book it, or the one for whom it is held.</summary>
    Open,
    Booked,

    /// <summary>Its host took it back.</summary>
    Cancelled,
}
