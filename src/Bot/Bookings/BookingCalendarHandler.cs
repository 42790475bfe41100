using System.Globalization;
using MentorBot.Bot.Buttons;
using MentorBot.Bot.Configuration;
using MentorBot.Bot.Conversation;
using MentorBot.Bot.Sessions;
using MentorBot.Bot.Text;
using MentorBot.Domain.Bookings;

namespace MentorBot.Bot.Bookings;

/// <summary>Gives a booking as a calendar file, as <see cref="CalendarHandler"/> does for sessions.</summary>
internal sealed class BookingCalendarHandler(SlotFiles files, BookingReplies replies, MentorBotOptions options)
    : IHandles<AddBookingToCalendar>
{
    public async Task<Reply> HandleAsync(
        AddBookingToCalendar button,
        Form form,
        Turn turn,
        CancellationToken cancellation
    )
    {
        if (options.PublicUrl.Length == 0)
        {
            return
                await replies.FindAsync(button.Id, turn, cancellation)
                    is { State: SlotState.Booked, Mine: not SlotPart.None } slot
                ? BookingCards.Outlook(slot, turn.Person.Working, AddressOf(slot))
                : await replies.AfterAsync(button.Id, refusal: null, done: null, turn, cancellation);
        }

        var secret = await files.OfferAsync(button.Id, turn.ContextFor(button), cancellation);
        return secret.Refusal is { } refusal
            ? RefusalWords.For(refusal)
            : BookingCards.File(
                button.Id,
                new Uri(new Uri(options.PublicUrl), $"{CalendarHandler.Path}#{secret.Value}")
            );
    }

    /// <summary>No name and no topic: nothing that people wrote belongs into an address.</summary>
    private static string AddressOf(SlotView slot) =>
        "https://outlook.office.com/calendar/deeplink/compose?subject="
        + Uri.EscapeDataString(BookingText.FileSubject.Plain)
        + $"&startdt={Uri.EscapeDataString(Moment(slot.StartsAt))}"
        + $"&enddt={Uri.EscapeDataString(Moment(slot.StartsAt.AddMinutes(slot.Minutes)))}";

    private static string Moment(DateTimeOffset at) =>
        at.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);
}
