using MentorBot.Bot.Buttons;
using MentorBot.Bot.Cards;
using MentorBot.Bot.Text;
using MentorBot.Domain.Enrolment;
using MentorBot.Domain.Mentorships;
using MentorBot.Domain.People;
using MentorBot.Domain.Reports;

namespace MentorBot.Bot.Mentorships;

/// <summary>Cards to leave a mentorship or a cohort without giving a reason.</summary>
internal static class LeaveCards
{
    private const int Most = 6;

    public static Card Choose(IReadOnlyList<MentorshipView> mentorships, IReadOnlyList<JoinedCohort> cohorts) =>
        mentorships.Count + cohorts.Count == 0
            ? new(
                LeaveText.NothingTitle,
                [Say.Plain(LeaveText.NothingLead)],
                Press.Plain(LeaveText.SignUp, new Join(""))
            )
            : new(
                LeaveText.ChooseTitle,
                [
                    Say.Plain(LeaveText.ChooseLead),
                    .. mentorships.Take(Most).Select(Tile),
                    .. cohorts.Take(Most).Select(Tile),
                    .. mentorships.Count > Most || cohorts.Count > Most
                        ? [Say.Quiet(LeaveText.TooMany)]
                        : Array.Empty<CardElement>(),
                ],
                Press.Plain(LeaveText.PauseInstead, new ShowPause("")),
                Press.Plain(PartnerText.MyMentorships, new ShowMentorships())
            );

    public static Card ConfirmMentorship(MentorshipView view) =>
        new Card(
            PartnerNames.Pick(view, LeaveText.EndTitle, LeaveText.LeaveCircleTitle, LeaveText.LeaveGroupTitle),
            [Say.Plain(WhatFollows(view)), Say.Quiet(WhoSees(view))],
            [
                Press.Plain(LeaveText.KeepGoing, new ShowMentorship(view.Id)),
                Press.Plain(LeaveText.PauseInstead, new ShowPause("")),
                Press.Danger(view.IsOfMany ? LeaveText.YesLeave : LeaveText.YesEnd, new LeaveMentorshipNow(view.Id)),
                .. view.CanFinish
                    ? [Press.More(Press.Plain(LeaveText.FinishTogether, new ConsiderFinish(view.Id)))]
                    : Array.Empty<CardAction>(),
            ]
        )
        {
            Eyebrow = SafeText.Of(view.Cohort),
        }.Asking(QuestionKind.Leave, view.Id.Value);

    public static Card ConfirmCohort(JoinedCohort cohort) =>
        new Card(
            LeaveText.CohortTitle(cohort.Name),
            [Say.Plain(LeaveText.CohortLead), Say.Quiet(LeaveText.CohortSees)],
            Press.Plain(LeaveText.Stay, new ShowMentorships()),
            Press.Plain(LeaveText.PauseInstead, new ShowPause("")),
            Press.Danger(LeaveText.YesLeave, new LeaveCohortNow(cohort.Id))
        ).Asking(QuestionKind.Leave, cohort.Id.Value);

    private static Container Tile(MentorshipView view) =>
        Tile(
            view.IsOfMany
                ? view.Model == Domain.Cohorts.MentoringModel.Circle
                    ? LeaveText.LeaveCircle(view.Cohort)
                    : LeaveText.LeaveGroup(view.Cohort)
                : LeaveText.EndWith(PartnerNames.Of(view)),
            LeaveText.BackOnList,
            new ConsiderLeavingMentorship(view.Id)
        );

    private static Container Tile(JoinedCohort cohort) =>
        Tile(LeaveText.Leave(cohort.Name), LeaveText.OffTheList, new ConsiderLeavingCohort(cohort.Id));

    private static Container Tile(SafeText name, SafeText follows, Button leave) =>
        Layout.Tile(name, [follows], SafeText.Of(Titles.Of(name.Plain)), leave);

    private static SafeText WhatFollows(MentorshipView view) =>
        view switch
        {
            { IsOfMany: false } => LeaveText.EndLead,
            { Me.Role: MentoringRole.Mentor } => LeaveText.MentorLead,
            _ => LeaveText.ManyLead,
        };

    private static SafeText WhoSees(MentorshipView view) =>
        view.IsOfMany ? LeaveText.AllSee : LeaveText.OneSees(PartnerNames.Of(view));
}
