using MentorBot.Bot.Cards;
using MentorBot.Bot.Conversation;
using MentorBot.Domain.Bookings;
using MentorBot.Domain.Notices;
using MentorBot.Domain.Requests;
using MentorBot.Domain.Shared;

namespace MentorBot.Bot.Bookings;

/// <summary>Tells how a booking stands, if it is still so when it is sent.</summary>
internal sealed class BookingComposer(FindSlots find, FindRequests people) : IComposes
{
    public IReadOnlyCollection<NoticeKind> Kinds =>
        [
            NoticeKind.SlotBooked,
            NoticeKind.SlotCancelled,
            NoticeKind.SlotReminder,
            NoticeKind.SlotFreed,
            NoticeKind.SlotGone,
        ];

    public async Task<Card?> ComposeAsync(DueNotice notice, CancellationToken cancellation)
    {
        if (notice.Kind == NoticeKind.SlotGone)
        {
            return BookingCards.HostGone();
        }

        var id = new BookableSlotId(notice.SubjectId);
        return
            await find.OneAsync(id, notice.Recipient, notice.Now, cancellation) is { } slot
            && slot.IsAhead(notice.Now)
            && await people.HoursAsync(notice.Recipient, cancellation) is { } hours
            ? Of(notice, slot, hours)
            : null;
    }

    private static Card? Of(DueNotice notice, SlotView slot, WorkingTime hours) =>
        (notice.Kind, slot) switch
        {

            (NoticeKind.SlotBooked, { State: SlotState.Booked, Mine: SlotPart.Host })
            or
            (NoticeKind.SlotCancelled, { State: SlotState.Cancelled, Mine: SlotPart.Booker })
            or (NoticeKind.SlotFreed, { HeldUntil: not null }) => BookingCards.Of(slot, hours, notice.Now),
            (NoticeKind.SlotCancelled, { State: not SlotState.Cancelled, Mine: SlotPart.Host }) =>
                BookingCards.FreedByBooker(slot, hours),
            (NoticeKind.SlotReminder, { State: SlotState.Booked, Mine: not SlotPart.None }) => BookingCards.Reminder(
                slot,
                hours
            ),
            _ => null,
        };
}
