using System.Text.Json.Nodes;
using MentorBot.Bot.Privacy;
using MentorBot.Domain.Agreements;
using MentorBot.Domain.CheckIns;
using MentorBot.Domain.Enrolment;
using MentorBot.Domain.Goals;
using MentorBot.Domain.Mentorships;
using MentorBot.Domain.People;
using MentorBot.Domain.Privacy;
using MentorBot.Domain.Sessions;
using MentorBot.Domain.Suggestions;
using MentorBot.Testing;

namespace MentorBot.Bot.Tests.Cards;

internal sealed class WhoSeesSamples : ICardSamples
{
    public IEnumerable<CardSample> All =>
        [
            new("WhoSeesCards.WhoSees", WhoSeesCards.WhoSees(isNamed: false)),
            new("WhoSeesCards.WhoSees of one who may be named", WhoSeesCards.WhoSees(isNamed: true)),
        ];
}

internal sealed class NamingSamples : ICardSamples
{
    public IEnumerable<CardSample> All =>
        [
            new("NamingCards.Chosen yes", NamingCards.Chosen(isNamed: true)),
            new("NamingCards.Chosen no", NamingCards.Chosen(isNamed: false)),
        ];
}

internal sealed class ErasureSamples : ICardSamples
{
    public IEnumerable<CardSample> All =>
        [
            new("ErasureCards.Ask", ErasureCards.Ask(default)),
            new("ErasureCards.UnderWay", ErasureCards.UnderWay()),
            new("ErasureCards.Kept", ErasureCards.Kept()),
        ];
}

internal sealed class DownloadSamples : ICardSamples
{
    public IEnumerable<CardSample> All =>
        [
            new("DownloadCards.Link", DownloadCards.Link(new Uri("https://mentorbot.contoso.com/my-data#secret"))),
            new("DownloadCards.Page of a newcomer", DownloadCards.Page(File(1), 0)),
            new("DownloadCards.Page of somebody with much", DownloadCards.Page(File(200), 7)),
            new("DownloadCards.Page that does not exist", DownloadCards.Page(File(200), 9_999)),
        ];

    private static PersonalFile File(int rows) =>
        new(
            A.Now,
            MyDataSamples.Little,
            new Dictionary<string, JsonArray>
            {
                ["check_ins"] = [.. Enumerable.Range(0, rows).Select(_ => Row())],
                ["notices"] = [],
            },
            new Dictionary<string, string> { ["match_wishes"] = "Pairs that coordinators lock or bar." }
        );

    private static JsonObject Row() =>
        new()
        {
            ["note"] = Awkward.Markup + Awkward.Long(1900),
            ["next_step"] = Awkward.Long(500),
            ["rating"] = 5,
            ["why_not"] = null,
        };
}

internal sealed class MyDataSamples : ICardSamples
{
    public IEnumerable<CardSample> All =>
        [
            new("MyDataCards.Stored of a newcomer", MyDataCards.Stored(Little, [], Enrolments.Reader)),
            new(
                "MyDataCards.Stored of somebody with much",
                MyDataCards.Stored(Much, [.. Enumerable.Repeat(Enrolments.Full, 20)], Enrolments.Reader)
            ),
        ];

    internal static MyData Little =>
        new(
            Profile("", null),
            new(0, []),
            new(0, []),
            new(0, []),
            new(0, []),
            new(0, []),
            new(0, []),
            new(0, []),
            new(0, []),
            new(0, []),
            new(0, []),
            new(0, []),
            new(0, []),
            new(0, []),
            new(0, []),
            0,
            0,
            0
        );

    private static MyData Much =>
        new(
            Profile(Awkward.LongName, Awkward.Markup),
            new(40, [.. Enumerable.Repeat(Mentorship, 3)]),
            new(400, [.. Enumerable.Repeat(CheckIn, 3)]),
            new(400, [.. Enumerable.Repeat(new MyFeedback(A.Now, 5, true, false, Fit.StillDeciding), 3)]),
            new(7, [.. Enumerable.Repeat(Expected, 3)]),
            new(6, [.. Enumerable.Repeat(Signed, 3)]),
            new(30, [.. Enumerable.Repeat(Goal, 3)]),
            new(50, [.. Enumerable.Repeat(Session, 3)]),
            new(7, [.. Enumerable.Repeat(Contribution, 3)]),
            new(8, [.. Enumerable.Repeat(new MyLookBack(A.Now, ClosingSamples.LongWords), 3)]),
            new(9, [.. Enumerable.Repeat(new MyAttendance(A.Now, Came: false), 3)]),
            new(9, [.. Enumerable.Repeat(Suggestion, 3)]),
            new(1, [new MyHelpOffer(["SQL", Awkward.Markup[..40]], 5, IsOpen: true)]),
            new(9, [.. Enumerable.Repeat(Request, 3)]),
            new(9, [.. Enumerable.Repeat(new MyBooking(A.Now, Awkward.LongName, true, Awkward.Long(200)), 3)]),
            1000,
            10_000,
            100
        );

    private static MyHelpRequest Request => new(A.Now, Awkward.LongName, IsMine: false, "SQL", Awkward.Long(500));

    private static MyExpectations Expected =>
        new(
            A.Now,
            new(
                Hope.Career,
                MeetingCadence.EveryTwoWeeks,
                MeetingChannel.Mixed,
                FeedbackStyle.WhenAsked,
                LearningStyle.Talking,
                Boundaries.WorkingHours | Boundaries.WorkTopics | Boundaries.NoMessages
            )
        );

    private static MyAgreement Signed =>
        new(
            A.Now,
            new(
                MeetingCadence.EveryTwoWeeks,
                MeetingChannel.Mixed,
                45,
                Confidentiality.IdeasMayTravel,
                Boundaries.WorkingHours | Boundaries.WorkTopics | Boundaries.NoMessages
            )
        );

    private static MyGoal Goal =>
        new(A.Now, Awkward.Long(200), null, null, [new(1, "Begin", true)], GoalState.Open, WhyDropped: null);

    private static MySession Session =>
        new(A.Now, A.Now.AddDays(1), SessionState.Agreed, 240, SessionForm.Hybrid, Awkward.Markup[..100]);

    private static MyContribution Contribution => new(A.Now, Awkward.Markup, Awkward.Long(500), null);

    private static MySuggestion Suggestion =>
        new(Awkward.Long(80), Awkward.LongName, SuggestionAnswer.RatherNot, A.Now);

    private static MyMentorship Mentorship =>
        new(
            Awkward.Long(80),
            [Awkward.LongName],
            MentoringRole.Mentor,
            MentorshipState.Active,
            MemberResponse.Accepted,
            A.Now
        );

    private static MyCheckIn CheckIn =>
        new(
            A.Now,
            CheckInState.Answered,
            Met: true,
            WhyNot: null,
            5,
            60,
            Awkward.Markup + Awkward.Long(1900),
            NoteAudience.Partner,
            Awkward.Long(500),
            Awkward.Markup
        );

    private static MyProfile Profile(string name, string? other) =>
        new(
            name,
            other,
            other,
            other,
            other,
            "en-US",
            Enrolments.Reader,
            Reachability.Reachable,
            NamedInDigests: true,
            DigestsOff: false,
            HasChat: true,
            A.Now
        );
}
