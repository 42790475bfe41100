using MentorBot.Domain.CheckIns;
using MentorBot.Domain.Cohorts;
using MentorBot.Domain.Enrolment;
using MentorBot.Domain.Matching;
using MentorBot.Domain.Mentorships;
using MentorBot.Domain.Reports;
using MentorBot.Domain.Shared;
using MentorBot.Testing;

namespace MentorBot.Bot.Tests.Cards;

/// <summary>Mentorships and check-ins from a member's point of view, typical and extreme.</summary>
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
        )
        {
            Pace = began ? new MentorshipPace(A.Now.AddDays(-16), A.Now.AddDays(166), new CohortPolicy()) : null,
        };

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

    /// <summary>A circle or group whose members all have extreme names, from the point of view of one of them.</summary>
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
            Guid.Parse("5a5d1b6e-0f3c-4d53-9f43-0f6a5a2f7b01"),
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
