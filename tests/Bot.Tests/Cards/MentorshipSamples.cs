using MentorBot.Bot.CheckIns;
using MentorBot.Bot.Feedback;
using MentorBot.Bot.Mentorships;
using MentorBot.Domain.CheckIns;
using MentorBot.Domain.Cohorts;
using MentorBot.Domain.Enrolment;
using MentorBot.Domain.Feedback;
using MentorBot.Domain.Matching;
using MentorBot.Domain.Mentorships;
using MentorBot.Domain.Shared;
using MentorBot.Testing;

namespace MentorBot.Bot.Tests.Cards;

/// <summary>Mentorships and check-ins as members see them, plain and awkward.</summary>
internal static class Seen
{
    public static readonly WorkingTime Berlin = WorkingTime.Default("Europe/Berlin");

    public static MentorshipView Mentorship(
        MentorshipState state,
        string partner = "Ada Lovelace",
        MemberResponse mine = MemberResponse.Awaited,
        bool began = true,
        EndReason? over = null,
        bool isPaused = false,
        bool staysOnList = true
    ) =>
        new(
            Ids.New<MentorshipId>(A.Now),
            state,
            Ids.New<CohortId>(A.Now),
            partner == "Ada Lovelace" ? "Spring peers" : Awkward.Markup,
            MentoringModel.PeerPairs,
            Member("Ben Reader", mine) with
            {
                IsPaused = isPaused,
            },
            [Member(partner, MemberResponse.Accepted)],
            A.Now.AddDays(3),
            A.Now.AddDays(10),
            over,
            began,
            state == MentorshipState.Active ? Ids.New<CheckInId>(A.Now) : null,
            staysOnList
        );

    public static CheckInView CheckIn(
        bool? met = null,
        NotMetReason? whyNot = null,
        MeetingReport? report = null,
        SessionAnswer? feedback = null,
        string partner = "Ada Lovelace"
    ) =>
        new(
            Ids.New<CheckInId>(A.Now),
            Ids.New<MentorshipId>(A.Now),
            met is null ? CheckInState.Asked : CheckInState.Answered,
            IsPaused: false,
            IsOver: false,
            A.Now,
            MentoringModel.PeerPairs,
            [partner],
            Berlin,
            met,
            whyNot,
            report,
            AsksFit: true,
            feedback
        );

    /// <summary>A circle or a group of people whose names are all awkward, seen by one of them.</summary>
    public static MentorshipView Many(
        MentorshipState state,
        MentoringModel model = MentoringModel.Circle,
        MentoringRole mine = MentoringRole.Peer
    )
    {
        var view = Mentorship(
            state,
            Awkward.Markup,
            state == MentorshipState.Proposed ? MemberResponse.Awaited : MemberResponse.Accepted
        );
        return view with
        {
            Model = model,
            Me = view.Me with { Role = mine },
            Partners =
            [
                .. Awkward
                    .Names.Append("Ada Lovelace")
                    .Select(
                        (name, i) =>
                            Member(name, MemberResponse.Accepted) with
                            {
                                Id = Ids.New<PersonId>(A.Now),
                                Role = RoleOf(model, mine, i),
                                Offers = [.. Enumerable.Repeat(Awkward.Long(40), 40)],
                                Terms =
                                [
                                    new ScoreTerm(ScoreTermKind.Goals, 400, [Awkward.Markup]),
                                    new ScoreTerm(ScoreTermKind.Format, 75, ["Remote"]),
                                ],
                            }
                    ),
            ],
        };
    }

    public static IReadOnlyList<MentoringRole> Roles { get; } =
    [MentoringRole.Mentor, MentoringRole.Mentee, MentoringRole.Newcomer, MentoringRole.Buddy];

    public static IEnumerable<(string Name, MentorshipView View)> Crowds(MentorshipState state) =>
        [
            ("a circle", Many(state)),
            ("a group for its mentor", Many(state, MentoringModel.Group, MentoringRole.Mentor)),
            ("a group for a mentee", Many(state, MentoringModel.Group, MentoringRole.Mentee)),
        ];

    private static MentoringRole RoleOf(MentoringModel model, MentoringRole mine, int index) =>
        model != MentoringModel.Group ? MentoringRole.Peer
        : mine == MentoringRole.Mentee && index == 0 ? MentoringRole.Mentor
        : MentoringRole.Mentee;

    private static MemberView Member(string name, MemberResponse response) =>
        new(
            Ids.New<PersonId>(A.Now),
            name,
            name == "Ada Lovelace" ? "ada+mentoring@contoso.com" : "](https://evil.example)",
            "Engineering",
            name == "Ada Lovelace" ? "Engineer" : Awkward.Markup,
            MentoringRole.Peer,
            response,
            ["SQL", Awkward.Markup],
            ["C#"],
            Berlin,
            Berlin,
            "en-US",
            [new ScoreTerm(ScoreTermKind.Goals, 400, ["SQL"]), new ScoreTerm(ScoreTermKind.OverlapHours, 150, ["8"])],
            IsPaused: false
        );
}

internal sealed class ProposalSamples : ICardSamples
{
    private static readonly MentorshipView Open = Seen.Mentorship(MentorshipState.Proposed);
    private static readonly MentorshipView Over = Seen.Mentorship(MentorshipState.Ended, began: false);
    private static readonly MentorshipView OffTheList = Over with { StaysOnList = false };

    public IEnumerable<CardSample> All =>
        [
            .. Awkward.Names.Select(
                (name, i) =>
                    new CardSample(
                        $"ProposalCards.Proposal {i}",
                        ProposalCards.Proposal(Seen.Mentorship(MentorshipState.Proposed, name))
                    )
            ),
            .. Seen.Crowds(MentorshipState.Proposed)
                .SelectMany(crowd =>
                    new[]
                    {
                        new CardSample($"ProposalCards.Proposal of {crowd.Name}", ProposalCards.Proposal(crowd.View)),
                        new($"ProposalCards.Waiting for {crowd.Name}", ProposalCards.Waiting(crowd.View)),
                        new($"ProposalCards.ConfirmDecline of {crowd.Name}", ProposalCards.ConfirmDecline(crowd.View)),
                        new($"ProposalCards.Expired of {crowd.Name}", ProposalCards.Expired(crowd.View)),
                        new($"ProposalCards.NotComeAbout of {crowd.Name}", ProposalCards.NotComeAbout(crowd.View)),
                        new($"ProposalCards.Declined of {crowd.Name}", ProposalCards.Declined(crowd.View)),
                    }
                ),
            .. Seen.Roles.Select(role => new CardSample(
                $"ProposalCards.Proposal to a {role}",
                ProposalCards.Proposal(Open with { Me = Open.Me with { Role = role } })
            )),
            new(
                "ProposalCards.Proposal of a round",
                ProposalCards.Proposal(Open with { Model = MentoringModel.Rounds })
            ),
            new("ProposalCards.Waiting", ProposalCards.Waiting(Open)),
            new("ProposalCards.Reminder", ProposalCards.Reminder(Open)),
            new("ProposalCards.ConfirmDecline", ProposalCards.ConfirmDecline(Open)),
            new("ProposalCards.Expired", ProposalCards.Expired(Over)),
            new("ProposalCards.NotComeAbout", ProposalCards.NotComeAbout(Over)),
            new("ProposalCards.Declined", ProposalCards.Declined(Over)),
            new("ProposalCards.Expired off the list", ProposalCards.Expired(OffTheList)),
            new("ProposalCards.NotComeAbout off the list", ProposalCards.NotComeAbout(OffTheList)),
            new("ProposalCards.Declined off the list", ProposalCards.Declined(OffTheList)),
            new("ProposalCards.Which of none", ProposalCards.Which([])),
            new("ProposalCards.Which of ten", ProposalCards.Which([.. Enumerable.Repeat(Open, 10)])),
        ];
}

internal sealed class IntroductionSamples : ICardSamples
{
    private static readonly MentorshipView Two = Seen.Mentorship(MentorshipState.Active);

    public IEnumerable<CardSample> All =>
        [
            .. Awkward.Names.Select(
                (name, i) =>
                    new CardSample(
                        $"IntroductionCards.Introduction {i}",
                        IntroductionCards.Introduction(Seen.Mentorship(MentorshipState.Active, name), A.Now)
                    )
            ),
            .. Seen.Crowds(MentorshipState.Active)
                .Select(crowd => new CardSample(
                    $"IntroductionCards.Introduction of {crowd.Name}",
                    IntroductionCards.Introduction(crowd.View, A.Now)
                )),
            .. new[] { MentoringRole.Newcomer, MentoringRole.Buddy }.Select(role => new CardSample(
                $"IntroductionCards.Introduction of a {role}",
                IntroductionCards.Introduction(
                    Two with
                    {
                        Model = MentoringModel.Buddy,
                        Me = Two.Me with { Role = role },
                    },
                    A.Now
                )
            )),
            new(
                "IntroductionCards.Introduction of a round",
                IntroductionCards.Introduction(Two with { Model = MentoringModel.Rounds }, A.Now)
            ),
        ];
}

internal sealed class MentorshipCardSamples : ICardSamples
{
    private static readonly MentorshipView Paused = Seen.Mentorship(MentorshipState.Paused, isPaused: true);

    public IEnumerable<CardSample> All =>
        [
            new("MentorshipCards.Of", MentorshipCards.Of(Seen.Mentorship(MentorshipState.Completed), A.Now)),
            new("MentorshipCards.List of none", MentorshipCards.List([])),
            new(
                "MentorshipCards.List of many",
                MentorshipCards.List([
                    .. Enum.GetValues<MentorshipState>().Select(state => Seen.Mentorship(state)),
                    .. Awkward.Names.Select(name => Seen.Mentorship(MentorshipState.Active, name)),
                ])
            ),
            new(
                "MentorshipCards.List of circles",
                MentorshipCards.List([
                    .. Enum.GetValues<MentorshipState>()
                        .SelectMany(state => Seen.Crowds(state))
                        .Select(c => c.View)
                        .Take(10),
                ])
            ),
            .. Seen.Crowds(MentorshipState.Paused)
                .SelectMany(crowd =>
                    new[]
                    {
                        new CardSample($"MentorshipCards.Paused {crowd.Name}", MentorshipCards.Paused(crowd.View)),
                        new($"MentorshipCards.Resumed {crowd.Name}", MentorshipCards.Resumed(crowd.View)),
                        new($"MentorshipCards.Ended {crowd.Name}", MentorshipCards.Ended(crowd.View)),
                        new(
                            $"MentorshipCards.Ended {crowd.Name} that was left",
                            MentorshipCards.Ended(
                                crowd.View with
                                {
                                    Me = crowd.View.Me with { Response = MemberResponse.Left },
                                }
                            )
                        ),
                        new($"MentorshipCards.Completed {crowd.Name}", MentorshipCards.Completed(crowd.View)),
                        new($"MentorshipCards.Changed {crowd.Name}", MentorshipCards.Changed(crowd.View)),
                    }
                ),
            new(
                "MentorshipCards.Changed to two",
                MentorshipCards.Changed(Paused with { Model = MentoringModel.Group })
            ),
            new(
                "MentorshipCards.Completed round",
                MentorshipCards.Completed(Paused with { Model = MentoringModel.Rounds })
            ),
            new("MentorshipCards.Paused", MentorshipCards.Paused(Paused)),
            new("MentorshipCards.Resumed", MentorshipCards.Resumed(Paused)),
            new("MentorshipCards.BackOnTheList", MentorshipCards.BackOnTheList()),
            new("MentorshipCards.Ended", MentorshipCards.Ended(Paused)),
            new("MentorshipCards.Ended off the list", MentorshipCards.Ended(Paused with { StaysOnList = false })),
            new("MentorshipCards.Completed", MentorshipCards.Completed(Paused)),
        ];
}

internal sealed class PauseSamples : ICardSamples
{
    public IEnumerable<CardSample> All =>
        [
            new("PauseCards.Ask", PauseCards.Ask(null, Seen.Berlin, A.Now)),
            new("PauseCards.Ask while resting", PauseCards.Ask(A.Now.AddDays(9), Seen.Berlin, A.Now)),
            new("PauseCards.Paused", PauseCards.Paused(A.Now.AddDays(9), Seen.Berlin)),
            new("PauseCards.NotPaused", PauseCards.NotPaused()),
        ];
}

internal sealed class LeaveSamples : ICardSamples
{
    private static readonly MentorshipView Running = Seen.Mentorship(MentorshipState.Active, Awkward.LongName);
    private static readonly JoinedCohort Cohort = new(Ids.New<CohortId>(A.Now), Awkward.Markup);

    public IEnumerable<CardSample> All =>
        [
            new("LeaveCards.Choose from nothing", LeaveCards.Choose([], [])),
            new(
                "LeaveCards.Choose from much",
                LeaveCards.Choose([.. Enumerable.Repeat(Running, 9)], [.. Enumerable.Repeat(Cohort, 9)])
            ),
            new(
                "LeaveCards.Choose from circles",
                LeaveCards.Choose([.. Seen.Crowds(MentorshipState.Active).Select(crowd => crowd.View)], [])
            ),
            .. Seen.Crowds(MentorshipState.Active)
                .Select(crowd => new CardSample(
                    $"LeaveCards.ConfirmMentorship in {crowd.Name}",
                    LeaveCards.ConfirmMentorship(crowd.View)
                )),
            new("LeaveCards.ConfirmMentorship", LeaveCards.ConfirmMentorship(Running)),
            new("LeaveCards.ConfirmCohort", LeaveCards.ConfirmCohort(Cohort)),
        ];
}

internal sealed class CheckInSamples : ICardSamples
{
    private static readonly CheckInView Asked = Seen.CheckIn();
    private static readonly CheckInView AskedInCircle = Asked with
    {
        Model = MentoringModel.Circle,
        Partners = Awkward.Names,
    };
    private static readonly string LongNote = Awkward.Long(CheckIn.MaxNoteLength);

    public IEnumerable<CardSample> All =>
        [
            .. Awkward.Names.Select(
                (name, i) => new CardSample($"CheckInCards.Ask {i}", CheckInCards.Ask(Seen.CheckIn(partner: name)))
            ),
            new("CheckInCards.Of", CheckInCards.Of(Asked)),
            new("CheckInCards.Ask a circle", CheckInCards.Ask(AskedInCircle)),
            new("CheckInCards.WhyNot in a circle", CheckInCards.WhyNot(AskedInCircle)),
            new("CheckInCards.Nudge", CheckInCards.Nudge(Asked)),
            new("CheckInCards.WhyNot", CheckInCards.WhyNot(Asked)),
            .. Enum.GetValues<NotMetReason>()
                .Select(reason => new CardSample(
                    $"CheckInCards.NotMet {reason}",
                    CheckInCards.NotMet(Seen.CheckIn(met: false, whyNot: reason))
                )),
            new("CheckInCards.Snoozed", CheckInCards.Snoozed(Asked, "Tuesday")),
            new("CheckInCards.Skipped", CheckInCards.Skipped(Asked)),
            new("StillThereCards.Ask", StillThereCards.Ask()),
            new("StillThereCards.Staying in something", StillThereCards.Staying(running: 2)),
            new("StillThereCards.Staying in nothing", StillThereCards.Staying(running: 0)),
            new("HowOftenCards.HowOften once", HowOftenCards.HowOften(perWeek: 1)),
            new("HowOftenCards.HowOften", HowOftenCards.HowOften(perWeek: 2)),
            new("CheckInCards.Over", CheckInCards.Over(Asked)),
            new("CheckInCards.None", CheckInCards.None()),
            new(
                "CheckInCards.FromPartner to a circle",
                CheckInCards.FromPartner(new PartnerNote(Asked.Mentorship, Awkward.Markup, LongNote, ToMany: true))
            ),
            new(
                "CheckInCards.FromPartner",
                CheckInCards.FromPartner(new PartnerNote(Asked.Mentorship, Awkward.Markup, LongNote, ToMany: false))
            ),
        ];
}

internal sealed class MeetingSamples : ICardSamples
{
    private static readonly MeetingReport Full = new(
        5,
        45,
        Awkward.Markup,
        NoteAudience.Partner,
        Awkward.Long(CheckIn.MaxNextStepLength)
    );

    public IEnumerable<CardSample> All =>
        [
            new("MeetingCards.Tell", MeetingCards.Tell(Seen.CheckIn(met: true))),
            new(
                "MeetingCards.Tell what cannot be taken",
                MeetingCards.Tell(
                    Seen.CheckIn(met: true),
                    Full with
                    {
                        Note = string.Concat(Enumerable.Repeat("👩🏽‍💻", 1400)),
                        Minutes = 0,
                    }
                )
            ),
            new("MeetingCards.Told", MeetingCards.Told(Seen.CheckIn(met: true, report: Full))),
        ];
}

internal sealed class FeedbackSamples : ICardSamples
{
    private static readonly SessionAnswer Good = new(5, true, true, Fit.Good);

    public IEnumerable<CardSample> All =>
        [
            new("FeedbackCards.Ask", FeedbackCards.Ask(Seen.CheckIn(met: true))),
            new(
                "FeedbackCards.Ask a circle",
                FeedbackCards.Ask(
                    Seen.CheckIn(met: true) with
                    {
                        Model = MentoringModel.Circle,
                        Partners = Awkward.Names,
                    }
                )
            ),
            new("FeedbackCards.Ask again", FeedbackCards.Ask(Seen.CheckIn(met: true, feedback: Good))),
            new("FeedbackCards.Thanks", FeedbackCards.Thanks(Seen.CheckIn(met: true, feedback: Good))),
            new(
                "FeedbackCards.Thanks not a good fit",
                FeedbackCards.Thanks(Seen.CheckIn(met: true, feedback: Good with { Fit = Fit.NotGood }))
            ),
        ];
}
