using MentorBot.Domain.Shared;

namespace MentorBot.Bot.Buttons;

/// <summary>Opens the form of times to offer.</summary>
/// <param name="Words">Whatever was typed after the command, such as <c>30 minutes, Tuesday 14:00-16:00</c>; "" for nothing.</param>
[Command(
    "offer time",
    "offer times",
    "offer my time",
    "office hours",
    "offer office hours",
    TakesText = true,
    German = ["zeit anbieten", "zeiten anbieten", "sprechstunde", "sprechstunde anbieten", "sprechzeiten anbieten"]
)]
internal sealed record OfferTime(string Words) : Button;

/// <summary>Submits the form of times to offer.</summary>
internal sealed record SaveOfferedTimes : Button;

/// <summary>Lists the times that the person offers.</summary>
[Command(
    "my times",
    "my slots",
    "my office hours",
    German = ["meine zeiten", "meine sprechzeiten", "meine sprechstunde"]
)]
internal sealed record ShowMyTimes : Button;

/// <summary>Shows a page of them.</summary>
/// <param name="Page">From 0.</param>
internal sealed record ShowOfferedTimes(int Page) : Button;

/// <summary>Looks for times to book.</summary>
/// <param name="Words">A skill or a name as it was typed; "" asks which.</param>
[Command(
    "book",
    "book time",
    "book a time",
    "book time with",
    "book a time with",
    "book a conversation",
    TakesText = true,
    German = ["buchen", "buche", "zeit buchen", "zeit buchen bei", "termin buchen", "gespräch buchen"]
)]
internal sealed record BookOne(string Words) : Button;

/// <summary>Looks for times for the skill in the form.</summary>
internal sealed record BookPicked : Button;

/// <summary>Shows a page of times to book.</summary>
/// <param name="Skill">"" for any.</param>
/// <param name="Host">Null for anybody's.</param>
/// <param name="Page">From 0.</param>
internal sealed record ShowBookable(string Skill, PersonId? Host, int Page) : Button;

/// <summary>Shows how a time stands: to book it, to wait for it, or what is booked.</summary>
internal sealed record ShowBooking(BookableSlotId Id) : Button;

/// <summary>Books a time; the topic is in the form.</summary>
internal sealed record BookTime(BookableSlotId Id) : Button;

/// <summary>Cancels a booking, takes back a time, or gives up one that is held.</summary>
internal sealed record CancelBooking(BookableSlotId Id) : Button;

/// <summary>Waits for a time that is taken.</summary>
internal sealed record WaitForTime(BookableSlotId Id) : Button;

/// <summary>Waits no longer.</summary>
internal sealed record StopWaitingForTime(BookableSlotId Id) : Button;

/// <summary>Makes a link to the booking as a calendar file.</summary>
internal sealed record AddBookingToCalendar(BookableSlotId Id) : Button;
