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
    private const int MostMentorships = 3;
    private const int MostCohorts = 2;

    public static Card Choose(IReadOnlyList<MentorshipView> mentorships, IReadOnlyList<JoinedCohort> cohorts) =>
        mentorships.Count + cohorts.Count == 0
            ? new(
                Say.Title($"There is nothing to leave"),
                [Say.Plain($"You take part in nothing at the moment.")],
                Press.Plain("Sign up", new Join(""))
            )
            : new(
                Say.Title($"What would you like to leave?"),
                [
                    Say.Plain(
                        $"Nobody asks why, and nobody is told that it was you. Ending a mentorship puts you back on the list; leaving a cohort takes you off it."
                    ),
                    .. mentorships.Count > MostMentorships || cohorts.Count > MostCohorts
                        ?
                        [
                            Say.Quiet(
                                $"There is more than fits here: type **leave** and the name of the partner or cohort."
                            ),
                        ]
                        : Array.Empty<CardElement>(),
                ],
                [
                    .. mentorships
                        .Take(MostMentorships)
                        .Select(m =>
                            Press.Plain(
                                Titles.Of(
                                    m.IsOfMany
                                        ? $"Leave {PartnerNames.Of(m)}: {m.Cohort}"
                                        : $"End with {m.PartnerNames}"
                                ),
                                new ConsiderLeavingMentorship(m.Id)
                            )
                        ),
                    .. cohorts
                        .Take(MostCohorts)
                        .Select(c => Press.Plain(Titles.Of($"Leave {c.Name}"), new ConsiderLeavingCohort(c.Id))),
                ]
            );

    public static Card ConfirmMentorship(MentorshipView view) =>
        new Card(
            view.IsOfMany
                ? Say.Title($"Leave {PartnerNames.Of(view)} in {view.Cohort}?")
                : Say.Title($"End your mentorship with {view.PartnerNames}?"),
            [
                Say.Plain($"{WhatFollows(view)} Press a button, or type **yes** or **no**."),
                Say.Quiet($"Who can see this: {WhoSees(view)} Your manager sees nothing."),
            ],
            Press.Danger(view.IsOfMany ? "Yes, leave" : "Yes, end it", new LeaveMentorshipNow(view.Id)),
            Press.Plain("No, go on", new ShowMentorship(view.Id)),
            Press.Plain("Rather pause", new ShowPause(""))
        ).Asking(QuestionKind.Leave, view.Id.Value);

    public static Card ConfirmCohort(JoinedCohort cohort) =>
        new Card(
            Say.Title($"Leave {cohort.Name}?"),
            [
                Say.Plain(
                    $"Your mentorships and proposals there end, and you are not matched again. Press a button, or type **yes** or **no**."
                ),
                Say.Quiet(
                    $"Who can see this: partners see that it ended, not who ended it or why. Your manager sees nothing."
                ),
            ],
            Press.Danger("Yes, leave", new LeaveCohortNow(cohort.Id)),
            Press.Plain("No, stay", new ShowMentorships()),
            Press.Plain("Rather pause", new ShowPause(""))
        ).Asking(QuestionKind.Leave, cohort.Id.Value);

    private static string WhatFollows(MentorshipView view) =>
        view switch
        {
            { IsOfMany: false } => "Both of you go back on the list for the next match.",
            { Me.Role: MentoringRole.Mentor } =>
                "Without its mentor the group ends, and all of you go back on the list.",
            _ => "You go back on the list for the next match. The others go on if enough of them are left.",
        };

    private static string WhoSees(MentorshipView view) =>
        view.IsOfMany
            ? "the others see who is still there, and nobody is told who left or why."
            : $"{view.PartnerNames} sees that it ended, not who ended it or why.";
}
