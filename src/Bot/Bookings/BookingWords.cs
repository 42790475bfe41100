using MentorBot.Bot.Cards;
using MentorBot.Bot.Requests;
using MentorBot.Bot.Text;
using MentorBot.Domain.Bookings;
using MentorBot.Domain.Privacy;
using MentorBot.Domain.Requests;
using MentorBot.Domain.Shared;

namespace MentorBot.Bot.Bookings;

/// <summary>Wording about bookable times that several cards share.</summary>
internal static class BookingWords
{
    private const int LongestRecord = 100;

    public static string When(SlotView slot, WorkingTime reader) => LocalDates.DayAndTime(slot.StartsAt, reader);

    /// <summary>The other of the two, for one of them; the host for anybody else. Null while nobody has booked it.</summary>
    public static RequestPerson? Other(SlotView slot) => slot.Mine == SlotPart.Host ? slot.Booker : slot.Host;

    public static string NameOfOther(SlotView slot) =>
        Other(slot) is { } other ? RequestWords.Given(other.Name) : RequestText.Someone.Plain;

    /// <summary>One line about a stored time.</summary>
    public static CardElement Record(MyBooking booking, WorkingTime reader)
    {
        var time = LocalDates.DayAndTime(booking.StartsAt, reader);
        var name = booking.Other is { Length: > 0 } other ? Listing.Clip(other, 60) : BookingText.Nobody.Plain;
        return Say.Plain(
            booking.Topic is { } words
                ? BookingText.RecordTopic(time, name, Listing.Clip(words, LongestRecord))
                : BookingText.Record(time, name)
        );
    }
}
