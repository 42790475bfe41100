using MentorBot.Bot.Agreements;
using MentorBot.Bot.Buttons;
using MentorBot.Bot.Cards;
using MentorBot.Bot.Text;
using MentorBot.Domain.Agreements;
using MentorBot.Domain.Circles;
using MentorBot.Domain.Reports;
using MentorBot.Domain.Shared;

namespace MentorBot.Bot.Circles;

/// <summary>Cards for somebody who looks for a circle that runs, and for the circle that gets somebody new.</summary>
internal static class OpenCircleCards
{
    public static Card List(CirclesToJoin found, WorkingTime reader) =>
        found switch
        {
            { Waits: false } => new(
                CircleTalkText.NotWaitingTitle,
                [Say.Plain(CircleTalkText.NotWaitingLead)],
                Press.Plain(PartnerText.MyMentorships, new ShowMentorships())
            ),
            { Circles.Count: 0 } => new(
                CircleTalkText.NoneTitle,
                [Say.Plain(CircleTalkText.NoneLead)],
                Press.Plain(CircleTalkText.LookAgain, new ShowOpenCircles()),
                Press.Plain(PartnerText.MyMentorships, new ShowMentorships())
            ),
            _ => new(
                CircleTalkText.OpenTitle,
                [
                    Say.Plain(CircleTalkText.OpenLead),
                    .. found.Circles.Select(circle => Tile(circle, reader)),
                    Say.Quiet(CircleTalkText.OpenSeen),
                ],
                Press.Plain(PartnerText.MyMentorships, new ShowMentorships())
            ),
        };

    /// <summary>The wish is known to the circle.</summary>
    public static Card Asked(OpenCircle circle, DateTimeOffset joinsAt, WorkingTime reader) =>
        new(
            CircleTalkText.AskedTitle(LocalDates.Day(joinsAt, reader)),
            [Say.Plain(CircleTalkText.AskedLead), .. Lines(circle, reader).Select(line => Say.Quiet(line))],
            Press.Plain(CircleTalkText.TakeBack, new TakeBackAsking(circle.Id)),
            Press.Plain(CircleTalkText.OtherCircles, new ShowOpenCircles())
        );

    /// <summary>For its members, a working day before.</summary>
    public static Card Coming(MentorshipView view, IReadOnlyList<Newcomer> newcomers) =>
        new(
            CircleTalkText.NewcomerTitle,
            [
                Say.Plain(
                    CircleTalkText.NewcomerLead(
                        PartnerNames.Of(newcomers.Select(one => one.Name)),
                        newcomers.Count,
                        view.Cohort,
                        LocalDates.Day(newcomers[0].JoinsAt, view.Me.Working)
                    )
                ),
                Say.Quiet(CircleTalkText.NewcomerPrivate),
            ],
            Press.Plain(CircleTalkText.Open, new ShowMentorship(view.Id)),
            Press.More(Press.Plain(CircleTalkText.AskCoordinator, new ChooseIntent("coordinator")))
        );

    /// <summary>For whoever has joined: who is there, when they meet, and what they have agreed on.</summary>
    public static Card Welcome(MentorshipView view, AgreementView? agreement, DateTimeOffset now) =>
        new(
            CircleTalkText.WelcomeTitle,
            [
                Say.Plain(CircleTalkText.WelcomeLead(view.Cohort, PartnerNames.Of(view))),
                .. view.Session is { StartsAt: { } at } session && session.IsAhead(now)
                    ?
                    [
                        Layout.Row(
                            "Calendar",
                            "📅",
                            CircleTalkText.WelcomeNext(LocalDates.DayAndTime(at, view.Me.Working))
                        ),
                    ]
                    : Array.Empty<CardElement>(),
                .. view.Circle is { } circle
                    ? [Say.Quiet(CircleText.Topic(CircleWords.Topic(circle)))]
                    : Array.Empty<CardElement>(),
                .. agreement is { Terms: not null, HaveSigned: false }
                    ? [Say.Plain(CircleTalkText.WelcomeNorms)]
                    : Array.Empty<CardElement>(),
            ],
            [
                .. agreement is { Terms: not null, HaveSigned: false }
                    ? [Press.Primary(CircleTalkText.SeeNorms, new ShowAgreement(view.Id))]
                    : Array.Empty<CardAction>(),
                Press.Plain(CircleTalkText.Open, new ShowMentorship(view.Id)),
            ]
        )
        {
            Eyebrow = SafeText.Of(view.Cohort),
        };

    /// <summary>It could not come true; kind, and with a way on.</summary>
    public static Card NotJoined() =>
        new(
            CircleTalkText.NotJoinedTitle,
            [Say.Plain(CircleTalkText.NotJoinedLead)],
            Press.Plain(CircleTalkText.FindCircle, new ShowOpenCircles()),
            Press.Plain(PartnerText.MyMentorships, new ShowMentorships())
        );

    private static Container Tile(OpenCircle circle, WorkingTime reader) =>
        circle.JoinsAt is { } at
            ? Layout.Tile(
                CircleTalkText.OpenAsked(LocalDates.Day(at, reader)),
                Lines(circle, reader),
                CircleTalkText.TakeBack,
                new TakeBackAsking(circle.Id)
            )
            : Layout.Tile(
                CircleTalkText.OpenTile(circle.Members, circle.Most - circle.Members),
                Lines(circle, reader),
                CircleTalkText.OpenJoin,
                new AskToJoin(circle.Id)
            );

    private static IReadOnlyList<SafeText> Lines(OpenCircle circle, WorkingTime reader)
    {
        var topic = CircleWords.Topic(circle.Topic, circle.OwnTopic);
        return
        [
            circle.NextSession is { } at
                ? CircleTalkText.OpenNext(topic, LocalDates.DayAndTime(at, reader))
                : CircleText.Topic(topic),
            CircleTalkText.OpenMeets(
                circle.Cadence is { } cadence ? AgreementWords.Of(cadence) : CircleTalkText.OpenRhythmUnknown,
                circle.SharedHours
            ),
        ];
    }
}
