using MentorBot.Bot.Buttons;
using MentorBot.Bot.Circles;
using MentorBot.Bot.Mentorships;
using MentorBot.Bot.Sessions;
using MentorBot.Domain.Agreements;
using MentorBot.Domain.CheckIns;
using MentorBot.Domain.Circles;
using MentorBot.Domain.Mentorships;
using MentorBot.Domain.Reports;
using MentorBot.Domain.Sessions;
using MentorBot.Domain.Shared;
using MentorBot.Testing;

namespace MentorBot.Bot.Tests.Cards;

/// <summary>Circles whose members all have extreme names, and who joins them.</summary>
internal sealed class CircleSamples : ICardSamples
{
    /// <summary>A member of it facilitates, and not all came to the last session.</summary>
    public static MentorshipView Circle { get; } = With(Seen.Many(MentorshipState.Active));

    /// <summary>Who came, with extreme names.</summary>
    public static IReadOnlyList<RollMember> Members { get; } =
    [.. Circle.Partners.Select((p, i) => new RollMember(p.Id, p.Name, Came: i % 2 == 0))];

    private static readonly SessionView Session = new(
        Ids.New<SessionId>(A.Now),
        Circle.Id,
        SessionState.Agreed,
        Circle.Me.Id,
        [],
        A.Now.AddDays(1),
        60,
        SessionForm.Remote,
        null,
        1
    );

    private static readonly RollCall Roll = new(
        Ids.New<SessionId>(A.Now),
        Circle.Id,
        A.Now,
        IsFacilitator: true,
        IsRecorded: false,
        Members,
        null
    );

    private static readonly OpenCircle Open = new(
        Circle.Id,
        Awkward.Markup,
        5,
        8,
        CircleTopic.SayingNo,
        Awkward.Long(CircleAgenda.MaxTopicLength),
        12
    );

    public IEnumerable<CardSample> All =>
        [
            new("GuideCards.Guide", GuideCards.Guide(Circle, 60, A.Now)),
            new("GuideCards.Guide of a short one", GuideCards.Guide(Circle, 15, A.Now)),
            new(
                "GuideCards.Guide for the facilitator",
                GuideCards.Guide(Mine(Circle with { Session = Session }), 240, A.Now)
            ),
            new("GuideCards.Guide of a group", GuideCards.Guide(Group, 45, A.Now)),
            new("GuideCards.YourTurn", GuideCards.YourTurn(Mine(Circle with { Session = Session }), 60, A.Now)),
            new("GuideCards.Replaced", GuideCards.Replaced(Circle, Awkward.LongName)),
            new("GuideCards.Which", GuideCards.Which([Circle, Circle], view => new OpenGuide(view.Id))),
            new("GuideCards.NoCircle", GuideCards.NoCircle()),
            new("TopicCards.Choose", TopicCards.Choose(Circle)),
            new("TopicCards.Choose what is too long", TopicCards.Choose(Circle, Awkward.Long(400))),
            new("AttendanceCards.Of no session", AttendanceCards.Of(Circle, null)),
            new("AttendanceCards.Of the facilitator", AttendanceCards.Of(Circle, Roll)),
            new(
                "AttendanceCards.Of others",
                AttendanceCards.Of(Circle, Others with { Mine = false, IsRecorded = true })
            ),
            new("AttendanceCards.Of others who came", AttendanceCards.Of(Circle, Others with { Mine = true })),
            new("AttendanceCards.Of nothing yet", AttendanceCards.Of(Circle, Others)),
            new("AttendanceCards.Missed", AttendanceCards.Missed(Circle, Roll.Session)),
            new("OpenCircleCards.List", OpenCircleCards.List(new(true, [Open, Known, Asked]), Seen.Berlin)),
            new("OpenCircleCards.List of none", OpenCircleCards.List(new(true, []), Seen.Berlin)),
            new("OpenCircleCards.List of nobody who waits", OpenCircleCards.List(new(false, []), Seen.Berlin)),
            new("OpenCircleCards.Asked", OpenCircleCards.Asked(Asked, A.Now.AddDays(1), Seen.Berlin)),
            new(
                "OpenCircleCards.Coming",
                OpenCircleCards.Coming(Circle, [.. Awkward.Names.Select(n => new Newcomer(n, A.Now))])
            ),
            new("OpenCircleCards.Welcome", OpenCircleCards.Welcome(Circle with { Session = Session }, null, A.Now)),
            new("OpenCircleCards.NotJoined", OpenCircleCards.NotJoined()),
            new("MergeCards.Ask", MergeCards.Ask(Merge, Seen.Berlin)),
            new("MergeCards.Ask of the larger", MergeCards.Ask(Merge with { IsSmall = false }, Seen.Berlin)),
            new("MergeCards.Of a yes", MergeCards.Of(Merge with { Said = true }, Seen.Berlin, A.Now)),
            new("MergeCards.Of a no", MergeCards.Of(Merge with { Said = false }, Seen.Berlin, A.Now)),
            new("MergeCards.Over", MergeCards.Over(Merge with { State = CircleMergeState.NotMerged })),
            new("MergeCards.Over and one", MergeCards.Over(Merge with { State = CircleMergeState.Merged })),
            new("MentorshipCards.Merged", MentorshipCards.Merged(Circle)),
            new("MentorsCircleCards.Confirm", MentorsCircleCards.Confirm(Plan)),
            new("MentorsCircleCards.Which", MentorsCircleCards.Which([.. Enumerable.Repeat(Plan, 8)])),
            new("MentorsCircleCards.Which of none", MentorsCircleCards.Which([])),
            new(
                "HomeCards.Home of a circle whose turns are known",
                HomeCards.Home(Circle with { Session = Session }, A.Now)
            ),
            new("ReminderCards.Of a circle", ReminderCards.Of(Circle, Session, null)),
            new(
                "ReminderCards.Of whoever facilitates",
                ReminderCards.Of(ExchangeSamples.Full(Mine(Circle)), Session, null)
            ),
            new("SessionCards.Agreed in a circle", SessionCards.Agreed(Circle, Session, null)),
        ];

    private static MergeView Merge =>
        new(Circle.Id, Awkward.Markup, IsSmall: true, 4, 4, CircleMergeState.Asking, A.Now.AddDays(7), null);

    private static MentorsCirclePlan Plan => new(Ids.New<CohortId>(A.Now), Awkward.Long(80), 12);

    private static RollCall Others => Roll with { IsFacilitator = false, Members = [] };

    private static OpenCircle Known =>
        Open with
        {
            OwnTopic = null,
            Cadence = MeetingCadence.Weekly,
            NextSession = A.Now.AddDays(2),
            SharedHours = 1,
        };

    private static OpenCircle Asked => Known with { JoinsAt = A.Now.AddDays(1) };

    private static MentorshipView Group =>
        Circle with
        {
            Model = Domain.Cohorts.MentoringModel.Group,
            Circle = Circle.Circle! with { IsRotating = false },
        };

    private static MentorshipView With(MentorshipView view) =>
        view with
        {
            Circle = new CircleView(
                view.Partners[0].Id,
                IsRotating: true,
                HasVolunteered: false,
                3,
                CircleTopic.AskingForHelp,
                Awkward.Markup,
                view.Partners.Count + 1,
                new Turnout(Ids.New<SessionId>(A.Now), A.Now, 5, 6)
            ),
        };

    private static MentorshipView Mine(MentorshipView view) =>
        view with
        {
            Circle = view.Circle! with { Facilitator = view.Me.Id, OwnTopic = null },
        };
}
