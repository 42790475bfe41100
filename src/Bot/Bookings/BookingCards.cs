using MentorBot.Bot.Buttons;
using MentorBot.Bot.Cards;
using MentorBot.Bot.Conversation;
using MentorBot.Bot.Requests;
using MentorBot.Bot.Text;
using MentorBot.Domain.Bookings;
using MentorBot.Domain.People;
using MentorBot.Domain.Shared;

namespace MentorBot.Bot.Bookings;

/// <summary>Cards about one bookable time: how it stands for its reader, and what they can do.</summary>
internal static class BookingCards
{
    private const string TopicField = "topic";

    /// <summary>The card that fits its state and reader.</summary>
    public static Card Of(SlotView slot, WorkingTime reader, DateTimeOffset now) =>
        slot switch
        {
            { State: SlotState.Cancelled } => Gone(slot, reader),
            _ when !slot.IsAhead(now) => Past(slot, reader),
            { Mine: SlotPart.None, HeldUntil: not null } => Freed(slot, reader),
            { Mine: SlotPart.None, IsFree: true } => Topic(slot, reader, ""),
            { Mine: SlotPart.None } => Taken(slot, reader),
            { State: SlotState.Booked } => Booked(slot, reader),
            _ => Open(slot, reader),
        };

    /// <summary>Asks what it is about.</summary>
    /// <param name="topic">What is filled in.</param>
    public static Card Topic(SlotView slot, WorkingTime reader, string topic) =>
        new Card(
            BookingText.TopicTitle(RequestWords.Given(slot.Host.Name)),
            [
                RequestWords.Person(slot.Host),
                Time(slot, reader),
                new TextInput(TopicField, BookingText.Topic.Plain)
                {
                    MaxLength = BookableSlot.MaxTopicLength,
                    Placeholder = BookingText.TopicHint.Plain,
                    Value = topic.Length == 0 ? null : PlainText.Cut(topic, BookableSlot.MaxTopicLength),
                },
                Say.Quiet(BookingText.TopicSeen(RequestWords.Given(slot.Host.Name))),
            ],
            [
                Press.Primary(BookingText.Book, new BookTime(slot.Id)),
                slot.HeldUntil is null
                    ? Press.Plain(BookingText.Back, new ShowBookable("", slot.Host.Id, 0))
                    : Press.Plain(BookingText.NoThanks, new CancelBooking(slot.Id)),
                Press.More(Press.Plain(BookingText.WhoSees, new ShowWhoSees())),
            ]
        ).Asking(QuestionKind.BookingTopic, slot.Id.Value);

    /// <summary>The day before.</summary>
    public static Card Reminder(SlotView slot, WorkingTime reader) =>
        Meeting(slot, reader, [Say.Quiet(BookingText.ReminderWhy)], BookingText.HowOften) with
        {
            Eyebrow = BookingText.Reminder,
        };

    /// <summary>For the host, after the booker has cancelled.</summary>
    public static Card FreedByBooker(SlotView slot, WorkingTime reader) =>
        new(
            BookingText.GoneTitle,
            [Say.Plain(BookingText.FreedHost(BookingWords.When(slot, reader)))],
            Press.Plain(BookingText.MyTimes, new ShowMyTimes())
        );

    /// <summary>For whoever had booked somebody who is no longer here.</summary>
    public static Card HostGone() =>
        new(
            BookingText.GoneTitle,
            [Say.Plain(BookingText.NobodyLeft)],
            Press.Plain(BookingText.OtherTimes, new BookOne(""))
        );

    /// <summary>A link to the calendar file, which works once.</summary>
    public static Card File(BookableSlotId id, Uri address) =>
        new(
            BookingText.FileTitle,
            [Say.Plain(BookingText.FileLead((int)SlotLink.Lifetime.TotalMinutes))],
            new OpenUrlAction(BookingText.FileOpen.Plain, address.AbsoluteUri),
            Press.Plain(BookingText.Back, new ShowBooking(id))
        );

    /// <summary>Where the service has no address that people can open: Outlook's own form, with the time alone.</summary>
    /// <param name="address">Without a name or a topic.</param>
    public static Card Outlook(SlotView slot, WorkingTime reader, string address) =>
        new(
            BookingText.FileTitle,
            [Time(slot, reader), Say.Plain(BookingText.OutlookLead)],
            new OpenUrlAction(BookingText.OutlookOpen.Plain, address),
            Press.Plain(BookingText.Back, new ShowBooking(slot.Id))
        );

    public static string ReadTopic(Form form) => form.Text(TopicField);

    private static Card Booked(SlotView slot, WorkingTime reader) =>
        Meeting(slot, reader, [], more: null) with
        {
            State = Layout.Badge(BookingText.BookedState, "Good"),
        };

    private static Card Meeting(SlotView slot, WorkingTime reader, IReadOnlyList<CardElement> below, SafeText? more) =>
        new Card(
            BookingText.YouMeet(BookingWords.NameOfOther(slot)),
            [
                .. BookingWords.Other(slot) is { } other ? [RequestWords.Person(other)] : Array.Empty<CardElement>(),
                Time(slot, reader),
                .. slot.Topic is { } words ? [Say.Plain(BookingText.TopicLine(words))] : Array.Empty<CardElement>(),
                .. below,
            ],
            [
                Press.Primary(BookingText.AddToCalendar, new AddBookingToCalendar(slot.Id)),
                Press.Plain(BookingText.Cancel, new CancelBooking(slot.Id)),
                Press.More(Press.Plain(RequestText.MyRequests, new ShowMyRequests())),
                .. more is { } words2
                    ? [Press.More(Press.Plain(words2, new ShowHowOften("")))]
                    : Array.Empty<CardAction>(),
            ]
        )
            .Asking(QuestionKind.Booking, slot.Id.Value)
            .MadeFrom(slot.Version);

    private static Card Open(SlotView slot, WorkingTime reader) =>
        new Card(
            BookingText.OpenTitle,
            [Time(slot, reader), Say.Plain(BookingText.OpenLead)],
            Press.Plain(BookingText.TakeBack, new CancelBooking(slot.Id)),
            Press.Plain(BookingText.MyTimes, new ShowMyTimes())
        ).Asking(QuestionKind.Booking, slot.Id.Value);

    private static Card Taken(SlotView slot, WorkingTime reader) =>
        new Card(
            BookingText.TakenTitle,
            [Say.Plain(BookingText.TakenLead(BookingWords.When(slot, reader), RequestWords.Given(slot.Host.Name)))],
            slot.IsWaiting
                ? Press.Plain(BookingText.StopWaiting, new StopWaitingForTime(slot.Id))
                : Press.Primary(BookingText.Wait, new WaitForTime(slot.Id)),
            Press.Plain(BookingText.OtherTimes, new ShowBookable("", slot.Host.Id, 0))
        )
        {
            State = slot.IsWaiting ? Layout.Badge(BookingText.WaitingState) : null,
        }.Asking(QuestionKind.Booking, slot.Id.Value);

    private static Card Freed(SlotView slot, WorkingTime reader)
    {
        var lead = BookingText.FreedLead(
            BookingWords.When(slot, reader),
            RequestWords.Given(slot.Host.Name),
            LocalDates.DayAndTime(slot.HeldUntil!.Value, reader)
        );
        var card = Topic(slot, reader, "");
        return new Card(BookingText.FreedTitle, [Say.Plain(lead), .. card.Content], card.Actions).Asking(
            QuestionKind.BookingTopic,
            slot.Id.Value
        );
    }

    private static Card Gone(SlotView slot, WorkingTime reader) =>
        slot.Mine == SlotPart.Host
            ? new(
                BookingText.GoneTitle,
                [Say.Plain(BookingText.GoneHost(BookingWords.When(slot, reader)))],
                Press.Plain(BookingText.MyTimes, new ShowMyTimes())
            )
            : new(
                BookingText.GoneTitle,
                [
                    Say.Plain(
                        BookingText.GoneBooker(BookingWords.When(slot, reader), RequestWords.Given(slot.Host.Name))
                    ),
                ],
                Press.Primary(BookingText.OtherTimes, new BookOne("")),
                Press.Plain(BookingText.AskSomeone, new FindHelp(""))
            );

    private static Card Past(SlotView slot, WorkingTime reader) =>
        new(
            BookingText.PastTitle,
            [Time(slot, reader)],
            Press.Plain(BookingText.OtherTimes, new BookOne("")),
            Press.Plain(RequestText.MyRequests, new ShowMyRequests())
        );

    private static ColumnSet Time(SlotView slot, WorkingTime reader) =>
        Layout.Row("Calendar", "📅", BookingText.TileMine(BookingWords.When(slot, reader), slot.Minutes));
}
