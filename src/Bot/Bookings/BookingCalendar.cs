using MentorBot.Bot.Requests;
using MentorBot.Bot.Sessions;
using MentorBot.Bot.Text;
using MentorBot.Domain.Bookings;

namespace MentorBot.Bot.Bookings;

/// <summary>A booking as an iCalendar file, as sessions have one. The topic stays in the chat.</summary>
internal static class BookingCalendar
{
    /// <summary>In UTF-8.</summary>
    public static byte[] Of(SlotFile file)
    {
        Languages.Speak(file.Locale);
        return SessionCalendar.Of(
            new CalendarEntry(
                $"{file.Slot.Id}@mentorbot",
                file.Slot.Sequence,
                file.Slot.State != SlotState.Booked,
                file.Slot.StartsAt,
                file.Slot.Minutes,
                OtherIn(file.Slot) is { } other
                    ? BookingText.FileWith(RequestWords.Given(other.Name)).Plain
                    : BookingText.FileSubject.Plain,
                Place: null,
                file.ZoneId,
                file.At
            )
        );
    }

    private static Domain.Requests.RequestPerson? OtherIn(SlotView slot) =>
        slot.Mine == SlotPart.Host ? slot.Booker : slot.Host;
}
