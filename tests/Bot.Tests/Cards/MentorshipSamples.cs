using MentorBot.Bot.Mentorships;
using MentorBot.Domain.Cohorts;
using MentorBot.Domain.Enrolment;
using MentorBot.Domain.Mentorships;
using MentorBot.Domain.Reports;
using MentorBot.Testing;

namespace MentorBot.Bot.Tests.Cards;

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
                        new($"ProposalOverCards.Expired of {crowd.Name}", ProposalOverCards.Expired(crowd.View)),
                        new(
                            $"ProposalOverCards.NotComeAbout of {crowd.Name}",
                            ProposalOverCards.NotComeAbout(crowd.View)
                        ),
                        new($"ProposalOverCards.Declined of {crowd.Name}", ProposalOverCards.Declined(crowd.View)),
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
            new("ProposalOverCards.Expired", ProposalOverCards.Expired(Over)),
            new("ProposalOverCards.NotComeAbout", ProposalOverCards.NotComeAbout(Over)),
            new("ProposalOverCards.Declined", ProposalOverCards.Declined(Over)),
            new("ProposalOverCards.Expired off the list", ProposalOverCards.Expired(OffTheList)),
            new("ProposalOverCards.NotComeAbout off the list", ProposalOverCards.NotComeAbout(OffTheList)),
            new("ProposalOverCards.Declined off the list", ProposalOverCards.Declined(OffTheList)),
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

internal sealed class HomeSamples : ICardSamples
{
    private static readonly MentorshipView Two = Seen.Mentorship(MentorshipState.Active);

    public IEnumerable<CardSample> All =>
        [
            new("HomeCards.Home", HomeCards.Home(Two, A.Now)),
            new("HomeCards.Home without a check-in", HomeCards.Home(Two with { OpenCheckIn = null }, A.Now)),
            new("HomeCards.Home of one of many", HomeCards.Home(Two with { HasOthers = true }, A.Now)),
            new("HomeCards.Home before a session", HomeCards.Home(ExchangeSamples.Mine(Two), A.Now)),
            new("HomeCards.Home to which all bring something", HomeCards.Home(ExchangeSamples.Full(Two), A.Now)),
            new("HomeCards.Home of a round", HomeCards.Home(Two with { Model = MentoringModel.Rounds }, A.Now)),
            .. Awkward.Names.Select(
                (name, i) =>
                    new CardSample(
                        $"HomeCards.Home {i}",
                        HomeCards.Home(Seen.Mentorship(MentorshipState.Active, name), A.Now)
                    )
            ),
            .. Seen.Crowds(MentorshipState.Active)
                .Select(crowd => new CardSample($"HomeCards.Home of {crowd.Name}", HomeCards.Home(crowd.View, A.Now))),
        ];
}

internal sealed class MentorshipCardSamples : ICardSamples
{
    private static readonly MentorshipView Paused = Seen.Mentorship(MentorshipState.Paused, isPaused: true);

    public IEnumerable<CardSample> All =>
        [
            new("MentorshipCards.Of", MentorshipCards.Of(Seen.Mentorship(MentorshipState.Completed), A.Now)),
            new("ListCards.None", ListCards.None([])),
            new("ListCards.List of none", ListCards.List([], [], A.Now)),
            new(
                "ListCards.List of none, signed up",
                ListCards.List([], [new JoinedCohort(default, "Spring peers")], A.Now)
            ),
            new(
                "ListCards.List of one and a wait",
                ListCards.List(
                    [Seen.Mentorship(MentorshipState.Active)],
                    [new JoinedCohort(default, Awkward.Markup)],
                    A.Now
                )
            ),
            new(
                "ListCards.List of many",
                ListCards.List(
                    [
                        .. Enum.GetValues<MentorshipState>().Select(state => Seen.Mentorship(state)),
                        .. Awkward.Names.Select(name => Seen.Mentorship(MentorshipState.Active, name)),
                    ],
                    [],
                    A.Now
                )
            ),
            new(
                "ListCards.List of circles",
                ListCards.List(
                    [
                        .. Enum.GetValues<MentorshipState>()
                            .SelectMany(state => Seen.Crowds(state))
                            .Select(c => c.View)
                            .Take(10),
                    ],
                    [],
                    A.Now
                )
            ),
            .. Seen.Crowds(MentorshipState.Paused)
                .SelectMany(crowd =>
                    new[]
                    {
                        new CardSample(
                            $"MentorshipCards.Paused {crowd.Name}",
                            MentorshipCards.Paused(crowd.View, A.Now)
                        ),
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
            new("MentorshipCards.Paused", MentorshipCards.Paused(Paused, A.Now)),
            new("MentorshipCards.Resumed", MentorshipCards.Resumed(Paused)),
            new("MentorshipCards.BackOnTheList", MentorshipCards.BackOnTheList()),
            new("MentorshipCards.Ended", MentorshipCards.Ended(Paused)),
            new("MentorshipCards.Ended off the list", MentorshipCards.Ended(Paused with { StaysOnList = false })),
            new("MentorshipCards.Completed", MentorshipCards.Completed(Paused)),
        ];
}
