using System.Globalization;
using MentorBot.Bot.Buttons;
using MentorBot.Bot.Cards;
using MentorBot.Bot.Conversation;
using MentorBot.Bot.Requests;
using MentorBot.Bot.Sessions;
using MentorBot.Domain.Bookings;
using MentorBot.Domain.People;
using MentorBot.Domain.Shared;

namespace MentorBot.Bot.Bookings;

/// <summary>Cards on which somebody offers times, and sees which they offer.</summary>
internal static class OfferTimeCards
{
    private const string DayField = "day";
    private const string FromField = "from";
    private const string ToField = "to";
    private const string MinutesField = "minutes";
    private const string WeeksField = "weeks";
    private const int LongestTime = 20;

    /// <param name="plan">What is filled in.</param>
    /// <param name="today">The first day that can be chosen.</param>
    public static Card Form(SlotPlan plan, DateOnly today) =>
        new Card(
            BookingText.OfferTitle,
            [
                Say.Plain(BookingText.OfferLead),
                new DateInput(DayField, BookingText.Day.Plain)
                {
                    Min = Iso(today),
                    Max = Iso(today.AddDays(7 * SlotPlan.MostWeeks)),
                    Value = plan.Day is { } day ? Iso(day) : null,
                },
                Time(FromField, BookingText.From, plan.From),
                Time(ToField, BookingText.To, plan.To),
                Numbers(
                    MinutesField,
                    BookingText.Length,
                    SlotPlan.Lengths,
                    plan.Minutes,
                    n => BookingText.LengthChoice(n)
                ),
                Numbers(
                    WeeksField,
                    BookingText.Weeks,
                    [.. Enumerable.Range(1, SlotPlan.MostWeeks)],
                    plan.Weeks,
                    n => BookingText.WeeksChoice(n)
                ),
                Say.Quiet(BookingText.OfferSeen),
            ],
            Press.Primary(BookingText.Offer, new SaveOfferedTimes()),
            Press.Plain(BookingText.MyTimes, new ShowMyTimes()),
            Press.More(Press.Plain(BookingText.WhoSees, new ShowWhoSees()))
        ).Asking(QuestionKind.OfferTime, TypedPlans.KeyOf(plan));

    /// <summary>The times that the reader offers.</summary>
    public static Card List(SlotPage page, WorkingTime reader) =>
        new(
            BookingText.TimesTitle,
            page.Total == 0 ? [Say.Plain(BookingText.TimesNone)] : [.. page.Slots.Select(slot => Tile(slot, reader))],
            [
                Press.Primary(BookingText.OfferTitle, new OfferTime("")),
                .. page.HasMore
                    ? [Press.Plain(BookingText.More, new ShowOfferedTimes(page.Page + 1))]
                    : Array.Empty<CardAction>(),
                .. page.Page > 0
                    ? [Press.Plain(BookingText.Back, new ShowOfferedTimes(page.Page - 1))]
                    : Array.Empty<CardAction>(),
            ]
        );

    /// <summary>As far as it can be read; what is no time counts as a day without room, which is refused.</summary>
    public static SlotPlan Read(Form form) =>
        new(
            form.Date(DayField),
            TypedTimes.Clock(form.Text(FromField)) ?? TimeOnly.MaxValue,
            TypedTimes.Clock(form.Text(ToField)) ?? TimeOnly.MinValue,
            form.Number(MinutesField) ?? TypedPlans.Usual.Minutes,
            form.Number(WeeksField) ?? 1
        );

    private static Container Tile(SlotView slot, WorkingTime reader) =>
        Layout.Tile(
            SafeText.Of(BookingWords.When(slot, reader)),
            [
                slot.Booker is { } booker
                    ? BookingText.BookedBy(RequestWords.Given(booker.Name))
                    : BookingText.IsOpen(slot.Minutes),
            ],
            SafeText.Of(BookingWords.When(slot, reader)),
            new ShowBooking(slot.Id)
        );

    private static TextInput Time(string id, SafeText label, TimeOnly time) =>
        new(id, label.Plain)
        {
            MaxLength = LongestTime,
            Placeholder = BookingText.TimeHint.Plain,
            Value =
                time == TimeOnly.MaxValue || time == TimeOnly.MinValue
                    ? null
                    : time.ToString("HH:mm", CultureInfo.InvariantCulture),
        };

    private static ChoiceInput Numbers(
        string id,
        SafeText label,
        IReadOnlyList<int> numbers,
        int chosen,
        Func<int, SafeText> words
    ) =>
        new(id, label.Plain, [.. numbers.Select(n => Say.Choice(words(n), n.ToString(CultureInfo.InvariantCulture)))])
        {
            Value = numbers.Contains(chosen) ? chosen.ToString(CultureInfo.InvariantCulture) : null,
        };

    private static string Iso(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
