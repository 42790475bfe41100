using MentorBot.Bot.Buttons;
using MentorBot.Bot.Cards;
using MentorBot.Bot.Text;
using MentorBot.Domain.Circles;
using MentorBot.Domain.People;
using MentorBot.Domain.Reports;

namespace MentorBot.Bot.Circles;

/// <summary>Cards on how the next session of a circle or group runs, and who facilitates it.</summary>
internal static class GuideCards
{
    private const int MostShown = 10;
    private const int LongestListed = 160;

    /// <summary>For all members; the facilitator can pass the turn on, and anybody else can take it.</summary>
    public static Card Guide(MentorshipView view, int minutes, DateTimeOffset now) =>
        new Card(
            CircleWords.Topic(view.Circle!),
            [
                Say.Plain(Lead(view.Circle!)),
                Layout.Row("PersonVoice", "•", CircleWords.Facilitates(view, view.Circle!, TimeOf(view, now))),
                .. CircleWords.Guide(view.Circle!, minutes),
                Say.Quiet(CircleTalkText.HowToFacilitate),
            ],
            [
                .. Turn(view),
                Press.Plain(CircleTalkText.ChangeTopic, new ChooseTopic(view.Id)),
                Press.Plain(CircleTalkText.Open, new ShowMentorship(view.Id)),
                Press.More(Press.Plain(CircleTalkText.WhoCame, new OpenAttendance(view.Id))),
            ]
        )
        {
            Eyebrow = TimeOf(view, now) is { } time ? CircleTalkText.GuideOn(time) : CircleTalkText.GuideEyebrow,
        }
            .Asking(QuestionKind.Circle, view.Id.Value)
            .MadeFrom(view.Circle!.TurnVersion);

    /// <summary>For whoever has the turn now, because somebody else could not.</summary>
    public static Card YourTurn(MentorshipView view, int minutes, DateTimeOffset now) =>
        new Card(
            TimeOf(view, now) is { } time ? CircleTalkText.TurnTitleOn(time) : CircleTalkText.TurnTitle,
            [
                Say.Plain(CircleTalkText.TurnLead(view.Cohort)),
                Say.Plain(CircleText.Topic(CircleWords.Topic(view.Circle!))),
                .. CircleWords.Guide(view.Circle!, minutes),
            ],
            Press.Plain(CircleTalkText.Pass, new PassTurnOn(view.Id)),
            Press.Plain(CircleTalkText.ChangeTopic, new ChooseTopic(view.Id)),
            Press.Plain(CircleTalkText.Open, new ShowMentorship(view.Id))
        )
            .Asking(QuestionKind.Circle, view.Id.Value)
            .MadeFrom(view.Circle!.TurnVersion);

    /// <summary>For whoever had the turn before somebody else offered to take it.</summary>
    public static Card Replaced(MentorshipView view, string name) =>
        new(
            CircleTalkText.ReplacedTitle(CircleWords.Called(name)),
            [Say.Plain(CircleTalkText.ReplacedLead(CircleWords.Called(name)))],
            Press.Plain(CircleTalkText.Open, new ShowMentorship(view.Id))
        );

    /// <summary>Asks which circle or group it is about.</summary>
    public static Card Which(IReadOnlyList<MentorshipView> views, Func<MentorshipView, Button> opens) =>
        new(
            CircleTalkText.WhichTitle,
            [
                .. views
                    .Take(MostShown)
                    .Select(view =>
                        Layout.Tile(
                            SafeText.Of(view.Cohort),
                            [SafeText.Of(Listing.Clip(PartnerNames.Of(view), LongestListed))],
                            SafeText.Of(Titles.Of(view.Cohort)),
                            opens(view)
                        )
                    ),
            ]
        );

    /// <summary>For somebody who is in no running circle or group.</summary>
    public static Card NoCircle() =>
        new(
            CircleTalkText.NoCircleTitle,
            [Say.Plain(CircleTalkText.NoCircleLead)],
            Press.Plain(CircleTalkText.FindCircle, new ShowOpenCircles()),
            Press.Plain(PartnerText.MyMentorships, new ShowMentorships())
        );

    private static SafeText Lead(CircleView circle) =>
        circle.OwnTopic is null ? CircleWords.Question(circle.Topic) : CircleTalkText.OwnTopicLead;

    private static IEnumerable<CardAction> Turn(MentorshipView view) =>
        view.Circle is not { IsRotating: true } circle ? []
        : circle.Facilitator == view.Me.Id ? [Press.Plain(CircleTalkText.Pass, new PassTurnOn(view.Id))]
        : [Press.Plain(CircleTalkText.Take, new TakeTurnOver(view.Id))];

    private static string? TimeOf(MentorshipView view, DateTimeOffset now) =>
        view.Session is { StartsAt: { } at } session && session.IsAhead(now)
            ? LocalDates.DayAndTime(at, view.Me.Working)
            : null;
}
