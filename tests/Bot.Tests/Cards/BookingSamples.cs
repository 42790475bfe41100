using MentorBot.Bot.Bookings;
using MentorBot.Bot.Text;
using MentorBot.Domain.Bookings;
using MentorBot.Domain.People;
using MentorBot.Domain.Requests;
using MentorBot.Domain.Shared;
using MentorBot.Testing;

namespace MentorBot.Bot.Tests.Cards;

/// <summary>Bookable times and bookings, typical and extreme.</summary>
internal sealed class BookingSamples : ICardSamples
{
    private static readonly KnownPerson Reader = new(
        Ids.New<PersonId>(A.Now),
        "Ada",
        "en-US",
        Seen.Berlin,
        NamedInDigests: false
    );

    private static readonly DateOnly Today = new(2026, 3, 2);

    public static SlotView Held => Slot(SlotPart.None, SlotState.Open) with { HeldUntil = A.Now.AddDays(1) };

    public IEnumerable<CardSample> All =>
        [
            new("OfferTimeCards.Form", OfferTimeCards.Form(TypedPlans.Usual, Today)),
            new("OfferTimeCards.Form filled", OfferTimeCards.Form(new(Today, new(9, 0), new(12, 30), 45, 8), Today)),
            new("OfferTimeCards.List of nothing", OfferTimeCards.List(new(null, Reader.Id, [], 0, 0), Seen.Berlin)),
            new(
                "OfferTimeCards.List of much",
                OfferTimeCards.List(
                    new(null, Reader.Id, [Booked(SlotPart.Host), Slot(SlotPart.Host, SlotState.Open)], 1, 40),
                    Seen.Berlin
                )
            ),
            new("BookCards.Which", BookCards.Which(SkillCatalogue.Names, "", Reader.Id)),
            new("BookCards.Which of nothing known", BookCards.Which(SkillCatalogue.Names, Awkward.Markup, Reader.Id)),
            new("BookCards.List of nothing", BookCards.List(new("SQL", null, [], 0, 0), Reader)),
            new("BookCards.List of one", BookCards.List(new(null, Reader.Id, [Held], 0, 1), Reader)),
            new(
                "BookCards.List of much",
                BookCards.List(
                    new(
                        "SQL",
                        null,
                        [
                            .. Awkward.Names.Take(4).Select(name => Slot(SlotPart.None, SlotState.Open, name)),
                            Slot(SlotPart.None, SlotState.Booked) with
                            {
                                IsWaiting = true,
                            },
                            Booked(SlotPart.Booker),
                        ],
                        1,
                        40
                    ),
                    Reader
                )
            ),
            .. Enum.GetValues<SlotState>()
                .SelectMany(state =>
                    Enum.GetValues<SlotPart>()
                        .Select(part => new CardSample($"BookingCards.Of {state} for {part}", Card(Slot(part, state))))
                ),
            .. Awkward.Names.Select(
                (name, i) => new CardSample($"BookingCards.Of {i}", Card(Slot(SlotPart.Host, SlotState.Booked, name)))
            ),
            new("BookingCards.Of one that is held", Card(Held)),
            new(
                "BookingCards.Of one that is waited for",
                Card(Slot(SlotPart.None, SlotState.Booked) with { IsWaiting = true })
            ),
            new("BookingCards.Of the past", BookingCards.Of(Booked(SlotPart.Booker), Seen.Berlin, A.Now.AddDays(9))),
            new("BookingCards.Topic too long", BookingCards.Topic(Held, Seen.Berlin, Awkward.Long(300))),
            new("BookingCards.Reminder", BookingCards.Reminder(Booked(SlotPart.Booker), Seen.Berlin)),
            new(
                "BookingCards.FreedByBooker",
                BookingCards.FreedByBooker(Slot(SlotPart.Host, SlotState.Open), Seen.Berlin)
            ),
            new("BookingCards.HostGone", BookingCards.HostGone()),
            new(
                "BookingCards.File",
                BookingCards.File(Held.Id, new Uri("https://mentorbot.contoso.com/session#secret"))
            ),
            new(
                "BookingCards.Outlook",
                BookingCards.Outlook(Booked(SlotPart.Host), Seen.Berlin, "https://outlook.office.com/calendar")
            ),
        ];

    public static SlotView Booked(SlotPart part) => Slot(part, SlotState.Booked);

    private static Bot.Cards.Card Card(SlotView slot) => BookingCards.Of(slot, Seen.Berlin, A.Now);

    private static SlotView Slot(SlotPart part, SlotState state, string name = "Ben Cole") =>
        new(
            Ids.New<BookableSlotId>(A.Now),
            A.Now.AddDays(2),
            30,
            state,
            Person(name),
            part == SlotPart.None || state == SlotState.Open ? null : Person(name),
            part == SlotPart.None || state == SlotState.Open ? null : Awkward.Markup,
            part,
            HeldUntil: null,
            IsFree: state == SlotState.Open,
            IsWaiting: false,
            Sequence: 1
        );

    private static RequestPerson Person(string name) =>
        new(Ids.New<PersonId>(A.Now), Ids.NewGuid(A.Now), name, "a@contoso.com", "Engineering", "Engineer");
}
