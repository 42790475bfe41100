using MentorBot.Domain.Requests;
using MentorBot.Domain.Shared;

namespace MentorBot.Domain.Bookings;

/// <summary>A time as somebody sees it.</summary>
/// <param name="Booker">Who has booked it; null unless the reader is the host or the booker.</param>
/// <param name="Topic">As <paramref name="Booker"/>.</param>
/// <param name="Mine">What the reader is to it.</param>
/// <param name="HeldUntil">Until when it is held for the reader; null if it is not.</param>
/// <param name="IsFree">Whether the reader could book it now, as far as others are concerned.</param>
/// <param name="IsWaiting">Whether the reader waits for it.</param>
public sealed record SlotView(
    BookableSlotId Id,
    DateTimeOffset StartsAt,
    int Minutes,
    SlotState State,
    RequestPerson Host,
    RequestPerson? Booker,
    string? Topic,
    SlotPart Mine,
    DateTimeOffset? HeldUntil,
    bool IsFree,
    bool IsWaiting,
    int Sequence
)
{
    /// <summary>The version of what can be changed about it.</summary>
    public string Version => AnswerVersion.Of(State, Sequence);

    public bool IsAhead(DateTimeOffset now) => StartsAt > now;

    internal static SlotView Of(
        BookableSlot slot,
        RequestPerson host,
        RequestPerson? booker,
        bool isWaiting,
        PersonId reader
    )
    {
        var part =
            slot.HostId == reader ? SlotPart.Host
            : slot.BookerId == reader ? SlotPart.Booker
            : SlotPart.None;
        return new(
            slot.Id,
            slot.StartsAt,
            slot.Minutes,
            slot.State,
            host,
            part == SlotPart.None ? null : booker,
            part == SlotPart.None ? null : slot.Topic,
            part,
            slot.HeldForId == reader ? slot.HeldUntil : null,
            slot.State == SlotState.Open && (slot.HeldForId is null || slot.HeldForId == reader),
            isWaiting,
            slot.Sequence
        );
    }
}

/// <summary>What somebody is to a bookable time.</summary>
public enum SlotPart
{
    /// <summary>Neither of the two.</summary>
    None,
    Host,
    Booker,
}

/// <summary>One page of times.</summary>
/// <param name="Skill">What was looked for; null for anything.</param>
/// <param name="Host">Whose were looked for; null for anybody's.</param>
/// <param name="Page">From 0.</param>
/// <param name="Total">On all pages.</param>
public sealed record SlotPage(string? Skill, PersonId? Host, IReadOnlyList<SlotView> Slots, int Page, int Total)
{
    /// <summary>Times on one page; each is a tile.</summary>
    public const int Size = 6;

    public bool HasMore => (Page + 1) * Size < Total;
}
