using MentorBot.Bot.Requests;
using MentorBot.Bot.Text;
using MentorBot.Domain.Bookings;
using MentorBot.Domain.Requests;
using MentorBot.Domain.Shared;
using MentorBot.Testing;

namespace MentorBot.Bot.Tests.Cards;

/// <summary>Offers of help and requests for it, typical and extreme.</summary>
internal sealed class RequestSamples : ICardSamples
{
    private static readonly WorkingTime Reader = Seen.Berlin;
    private static readonly PersonId Me = Ids.New<PersonId>(A.Now);

    private static readonly HelpOfferView Offer = new(
        ["SQL", "Public speaking"],
        2,
        IsOpen: true,
        HasOffered: true,
        Helping: 1,
        Waiting: 2
    );

    public IEnumerable<CardSample> All =>
        [
            new("OfferCards.Of nothing", OfferCards.Of(new([], 2, false, false, 0, 0), Me)),
            new("OfferCards.Of what was said at sign-up", OfferCards.Of(new(["SQL"], 2, false, false, 0, 0), Me)),
            new("OfferCards.Of an open offer", OfferCards.Of(Offer, Me)),
            new("OfferCards.Of one that is off", OfferCards.Of(Offer with { IsOpen = false, Waiting = 0 }, Me)),
            new(
                "OfferCards.Form with own words",
                OfferCards.Form(Offer, Me, SkillCatalogue.Names, ["SQL", Awkward.Markup[..40], Awkward.RightToLeft])
            ),
            new("HelperCards.Which", HelperCards.Which(SkillCatalogue.Names, "")),
            new("HelperCards.Which of nothing known", HelperCards.Which(SkillCatalogue.Names, Awkward.Markup)),
            new("HelperCards.Guess", HelperCards.Guess("Ecxel", ["Spreadsheets", "SQL", "Writing"])),
            new("HelperCards.Of nobody", HelperCards.Of(new("SQL", [], 0, 0, IsWaiting: false))),
            new("HelperCards.Of nobody while waiting", HelperCards.Of(new("SQL", [], 0, 0, IsWaiting: true))),
            new("HelperCards.Of many", HelperCards.Of(Page([.. Awkward.Names.Take(4).Select(Helper)]))),
            new("HelperCards.Of the middle", HelperCards.Of(Page([Helper("李")]) with { Page = 1, Total = 9 })),
            new("HelperCards.Offered", HelperCards.Offered(Page([Helper("Ada Lovelace")]))),
            .. Awkward.Names.Select(
                (name, i) => new CardSample($"AskCards.Ask {i}", AskCards.Ask(Helper(name), "SQL", ""))
            ),
            new("AskCards.Ask what is too long", AskCards.Ask(Helper("Ada"), "SQL", Awkward.Long(600))),
            .. Enum.GetValues<HelpRequestState>()
                .SelectMany(state =>
                    new[]
                    {
                        new CardSample($"RequestCards.Of {state} asked", Standing(state, isMine: true)),
                        new CardSample($"RequestCards.Of {state} received", Standing(state, isMine: false)),
                    }
                ),
            .. Awkward
                .Names.Where(name => !name.Contains("gnp", StringComparison.Ordinal))
                .Select(
                    (name, i) =>
                        new CardSample(
                            $"RequestCards.Of {i}",
                            RequestCards.Of(Request(HelpRequestState.Open, false, name), null, Reader)
                        )
                ),
            new("RequestCards.Decline", RequestCards.Decline(Request(HelpRequestState.Open, isMine: false))),
            new("MyRequestsCards.Of nothing", MyRequestsCards.Of(new([], [], []), Reader)),
            new(
                "MyRequestsCards.Of much",
                MyRequestsCards.Of(
                    new(
                        [
                            .. Awkward.Names.Select(name => Request(HelpRequestState.Open, isMine: false, name)),
                            Request(HelpRequestState.Open, isMine: true),
                        ],
                        ["SQL", Awkward.Markup[..40]],
                        [BookingSamples.Booked(SlotPart.Host), BookingSamples.Held]
                    ),
                    Reader
                )
            ),
        ];

    public static HelpRequestView Request(HelpRequestState state, bool isMine, string name = "Ada Lovelace") =>
        new(
            Ids.New<HelpRequestId>(A.Now),
            isMine,
            state == HelpRequestState.Closed
                ? null
                : new RequestPerson(Me, Ids.NewGuid(A.Now), name, "a@contoso.com", "Engineering", "Engineer"),
            "SQL",
            state == HelpRequestState.Expired ? null : $"My query takes nine minutes. {Awkward.Markup}",
            state,
            state == HelpRequestState.Declined ? DeclineReason.NoTime : null,
            A.Now,
            A.Now.AddDays(3),
            state == HelpRequestState.Accepted ? Ids.New<MentorshipId>(A.Now) : null
        );

    private static Bot.Cards.Card Standing(HelpRequestState state, bool isMine) =>
        RequestCards.Of(Request(state, isMine), Helper("Cem Kaya"), Reader);

    private static HelperPage Page(IReadOnlyList<HelperView> helpers) => new("SQL", helpers, 0, 9, IsWaiting: false);

    private static HelperView Helper(string name) =>
        new(
            Ids.New<PersonId>(A.Now),
            Ids.NewGuid(A.Now),
            name,
            "a@contoso.com",
            "Engineering",
            "Engineer",
            ["SQL"],
            new CommonGround(["de", "en"], 480, SameZone: true, ["Writing", "Agile", "Sales", "Design"]),
            AnswersWithinADay: true,
            name == "李" ? Ids.New<HelpRequestId>(A.Now) : null
        );
}
