using System.Globalization;
using MentorBot.Bot.Buttons;
using MentorBot.Bot.Cards;
using MentorBot.Bot.Text;
using MentorBot.Domain.Cohorts;
using MentorBot.Domain.Reports;

namespace MentorBot.Bot.Cohorts;

/// <summary>Cards about a cohort that people receive without asking.</summary>
internal static class CohortNoticeCards
{
    public static Card Invitation(CohortNotice notice) =>
        new(
            Say.Title($"You are invited: {notice.Cohort.Name}"),
            [
                Say.Said(notice.Cohort.Purpose),
                new FactSet([
                    Say.Fact("How", $"{CohortWords.Of(notice.Cohort.Model)}"),
                    Say.Fact(
                        "Sign up until",
                        $"{Day(notice, notice.Cohort.Days?.EnrolmentCloses, notice.Cohort.EnrolmentClosesAt)}"
                    ),
                    Say.Fact("Starts", $"{Day(notice, notice.Cohort.Days?.Starts, notice.Cohort.StartsAt)}"),
                    Say.Fact("Ends", $"{Day(notice, notice.Cohort.Days?.Ends, notice.Cohort.EndsAt)}"),
                    Say.Fact("Time it takes", $"{CohortWords.TimeOf(notice.Cohort.Model)}"),
                ]),
                Say.Quiet(
                    $"Taking part is your choice: type **join** to sign up, or simply ignore this message. Your manager sees your name only if you agree to it."
                ),
            ],
            Press.Primary("Join", new JoinCohort(notice.Cohort.Id))
        );

    public static Card EnrolmentClosed(CohortNotice notice) =>
        new(
            Say.Title($"Enrolment for {notice.Cohort.Name} has closed"),
            [
                Say.Plain(
                    $"{CohortWords.People(notice.Submitted)} wait for a match; {notice.Drafts} began to sign up and did not finish. Nobody is matched before you have seen and approved the preview."
                ),
            ],
            Press.Primary("Preview the match", new RunMatchPreview(notice.Cohort.Id)),
            Press.Plain("Show the cohort", new ShowCohort(notice.Cohort.Id))
        );

    public static Card Reopened(CohortNotice notice) =>
        new(
            Say.Title($"Enrolment for {notice.Cohort.Name} is open again"),
            [
                Say.Plain($"The days have moved, so that more people can join. You are signed up, and stay so."),
                new FactSet([
                    Say.Fact(
                        "Sign up until",
                        $"{Day(notice, notice.Cohort.Days?.EnrolmentCloses, notice.Cohort.EnrolmentClosesAt)}"
                    ),
                    Say.Fact("Starts", $"{Day(notice, notice.Cohort.Days?.Starts, notice.Cohort.StartsAt)}"),
                ]),
                Say.Quiet($"Until enrolment closes you can change your answers: type **profile**."),
            ],
            Press.Plain("Profile", new ShowProfile())
        );

    public static Card Delayed(CohortNotice notice) =>
        new(
            Say.Title($"The match of {notice.Cohort.Name} takes longer"),
            [
                Say.Plain(
                    $"It was planned for {Day(notice, notice.Cohort.Days?.Starts, notice.Cohort.StartsAt)}, and your HR team is still working on it. You are on the list: I write to you here as soon as there is a suggestion."
                ),
                Say.Quiet(
                    $"There is nothing you need to do. If it does not suit you any more, type **pause** or **leave**."
                ),
            ],
            Press.Plain("Profile", new ShowProfile()),
            Press.Plain("Pause", new ShowPause(""))
        );

    public static Card Over(CohortNotice notice) =>
        notice.Cohort.State == CohortState.Cancelled
            ? new(
                Say.Title($"{notice.Cohort.Name} has been cancelled"),
                [
                    Say.Plain(
                        $"Your HR team has called this cohort off, so I won’t match people in it or ask about it any more. If you have a partner, nothing stops you two from going on together."
                    ),
                ]
            )
            : new(
                Say.Title($"{notice.Cohort.Name} is complete"),
                [
                    Say.Plain(
                        $"The cohort ended on {Day(notice, notice.Cohort.Days?.Ends, notice.Cohort.EndsAt)}. Thank you for taking part. I will not ask about it any more; nothing prevents you from going on together."
                    ),
                ]
            );

    private static string Day(CohortNotice notice, DateOnly? chosen, DateTimeOffset moment) =>
        LocalDates.Day(chosen, moment, notice.Reader, CultureOf(notice));

    private static CultureInfo CultureOf(CohortNotice notice) => Languages.CultureOf(notice.Locale);
}
