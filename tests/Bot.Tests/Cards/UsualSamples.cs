using MentorBot.Bot.CheckIns;
using MentorBot.Bot.Cohorts;
using MentorBot.Bot.Digests;
using MentorBot.Bot.Enrolment;
using MentorBot.Bot.Matching;
using MentorBot.Bot.Mentorships;
using MentorBot.Domain.CheckIns;
using MentorBot.Domain.Cohorts;
using MentorBot.Domain.Digests;
using MentorBot.Domain.Enrolment;
using MentorBot.Domain.Matching;
using MentorBot.Domain.Mentorships;
using MentorBot.Domain.Reports;
using MentorBot.Domain.Shared;
using MentorBot.Testing;

namespace MentorBot.Bot.Tests.Cards;

/// <summary>Typical cards, for the gallery; the other samples use extreme data.</summary>
internal sealed class UsualSamples : ICardSamples
{
    public const string Mark = "as usual";

    private static readonly CohortId Id = Ids.New<CohortId>(A.Now);
    private static readonly WorkingTime Berlin = WorkingTime.Default("Europe/Berlin");

    public IEnumerable<CardSample> All =>
        [
            new(
                $"CohortListCards.List {Mark}",
                CohortListCards.List([Line("Spring peers", 24), Line("Autumn", 31)], Berlin)
            ),
            new($"CohortCards.Cohort {Mark}", CohortCards.Cohort(Status, Berlin)),
            new($"CohortCards.ConfirmCancel {Mark}", CohortCards.ConfirmCancel(Status)),
            new($"CohortNoticeCards.Invitation {Mark}", CohortNoticeCards.Invitation(Notice(CohortState.Enrolling))),
            new(
                $"CohortNoticeCards.EnrolmentClosed {Mark}",
                CohortNoticeCards.EnrolmentClosed(Notice(CohortState.Matching))
            ),
            new($"CohortNoticeCards.Over {Mark}", CohortNoticeCards.Over(Notice(CohortState.Completed))),
            new($"InviteCards.Invite {Mark}", InviteCards.Invite(Facts(CohortState.Enrolling), [new("Sales", 7)])),
            new(
                $"InviteCards.Confirm {Mark}",
                InviteCards.Confirm(Facts(CohortState.Enrolling), new(12, 3, 1, 0, 0, []), "department:Sales", "")
            ),
            new(
                $"InviteCards.ConfirmReminders {Mark}",
                InviteCards.ConfirmReminders(Facts(CohortState.Enrolling), new(9, 2))
            ),
            new(
                $"EditCohortCards.Edit {Mark}",
                EditCohortCards.Edit(
                    Status with
                    {
                        Cohort = Facts(CohortState.Enrolling),
                    },
                    EditCohortFields.Of(Facts(CohortState.Enrolling), Berlin)
                )
            ),
            new($"CohortPeopleCards.Page {Mark}", CohortPeopleCards.Page(People)),
            new($"CohortNoticeCards.Reminder {Mark}", CohortNoticeCards.Reminder(Notice(CohortState.Enrolling))),
            new($"CohortNoticeCards.NewDates {Mark}", CohortNoticeCards.NewDates(Notice(CohortState.Enrolling))),
            new($"RulesCards.Rules {Mark}", RulesCards.Rules(Facts(CohortState.Enrolling))),
            new($"MatchCards.Choose {Mark}", MatchCards.Choose([Line("Spring peers", 24), Line("Autumn", 31)])),
            .. UsualMatches.All(Line("Spring peers", 24).Id),
            new(
                $"MatchCards.Unmatched {Mark}",
                MatchCards.Unmatched(
                    new(
                        "Spring peers",
                        UnmatchedReason.NoCommonLanguage,
                        3,
                        5,
                        MentoringModel.OneToOne,
                        MentoringRole.Mentee,
                        new()
                    )
                )
            ),
            .. OfPairs,
            new($"WizardCards.KeepOrDelete {Mark}", WizardCards.KeepOrDelete(Enrolments.Peer)),
            new($"WizardCards.Kept {Mark}", WizardCards.Kept(Enrolments.Peer, Berlin)),
            new(
                $"DigestCards.Digest {Mark}",
                DigestCards.Digest(
                    new(
                        Digest,
                        Berlin,
                        new DateOnly(2026, 3, 2),
                        new DigestNews(false, ["Arjun Mehta"], true, ["Autumn"])
                    )
                )
            ),
        ];

    private static IEnumerable<CardSample> OfPairs =>
        [
            new($"ProposalCards.Proposal {Mark}", ProposalCards.Proposal(Two(MentorshipState.Proposed))),
            new($"ProposalCards.Reminder {Mark}", ProposalCards.Reminder(Two(MentorshipState.Proposed))),
            new($"ProposalCards.Waiting {Mark}", ProposalCards.Waiting(Two(MentorshipState.Proposed))),
            new(
                $"IntroductionCards.Introduction {Mark}",
                IntroductionCards.Introduction(Two(MentorshipState.Active), A.Now)
            ),
            new(
                $"UnreachablePartnerCards.Unreachable {Mark}",
                UnreachablePartnerSamples.Of(Two(MentorshipState.Active))
            ),
            new($"LeaveCards.ConfirmMentorship {Mark}", LeaveCards.ConfirmMentorship(Two(MentorshipState.Active))),
            new($"LeaveCards.ConfirmCohort {Mark}", LeaveCards.ConfirmCohort(new JoinedCohort(Id, "Spring peers"))),
            new(
                $"CheckInCards.FromPartner {Mark}",
                CheckInCards.FromPartner(
                    new PartnerNote(
                        Ids.New<MentorshipId>(A.Now),
                        "Ada Lovelace",
                        "Thank you, the sketch helped me a lot.",
                        ToMany: false
                    )
                )
            ),
            new(
                $"MeetingCards.Told {Mark}",
                MeetingCards.Told(
                    Seen.CheckIn(met: true, report: new(5, 45, "We drew it on one page.", NoteAudience.Private, null))
                )
            ),
        ];

    private static MentorshipView Two(MentorshipState state)
    {
        var view = Seen.Mentorship(state);
        return view with { Partners = [.. view.Partners.Select(p => p with { Offers = ["SQL", "Writing"] })] };
    }

    private static CohortLine Line(string name, int people) =>
        new(Id, name, CohortState.Active, A.Now.AddDays(14), people, people);

    private static CohortFacts Facts(CohortState state) =>
        new(
            Id,
            "Spring peers",
            "Learn from one another across departments.",
            MentoringModel.PeerPairs,
            state,
            ["SQL", "Public speaking", "Leadership", "Negotiation"],
            A.Now.AddDays(14),
            A.Now.AddDays(21),
            A.Now.AddDays(203)
        );

    private static CohortStatus Status =>
        new(
            Facts(CohortState.Active),
            new(40, 2, 3, 34, 1, 0),
            new(1, 17, 0, 0, 1),
            34,
            [new(AttentionReason.Silent, ["Aylin Demir", "Vikram Singh"], A.Now)],
            MoreNeedAttention: false
        )
        {
            Unreachable = new(
                2,
                [new("Noah Brown", ReachProblem.NotInstalled, A.Now), new("Mia Rossi", ReachProblem.OutOfReach, A.Now)]
            ),
        };

    private static CohortPeoplePage People =>
        new(
            Id,
            "Spring peers",
            CohortState.Enrolling,
            CohortList.Waiting,
            0,
            1,
            3,
            [
                new() { Names = ["Aylin Demir"], Department = "Sales" },
                new()
                {
                    Names = ["Noah Brown"],
                    Department = "Finance",
                    Enrolment = EnrolmentState.Draft,
                },
                new() { Names = ["Vikram Singh"], Department = "Engineering" },
            ]
        );

    private static CohortNotice Notice(CohortState state) => new(Facts(state), Berlin, "en-GB", null, true, 36, 2);

    private static DigestContent Digest =>
        new(12, 10, ["Lena Hoffmann", "Arjun Mehta"], 25, 1, [new UpcomingCohort("Autumn", A.Now.AddDays(30))]);
}
