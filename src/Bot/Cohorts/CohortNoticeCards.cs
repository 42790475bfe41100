using MentorBot.Bot.Buttons;
using MentorBot.Bot.Cards;
using MentorBot.Bot.Text;
using MentorBot.Domain.Cohorts;
using MentorBot.Domain.Enrolment;
using MentorBot.Domain.Reports;

namespace MentorBot.Bot.Cohorts;

/// <summary>Cards about a cohort that people receive without asking.</summary>
internal static class CohortNoticeCards
{
    public static Card Invitation(CohortNotice notice) =>
        new(
            CohortNoticeText.InvitationTitle(notice.Cohort.Name),
            [.. Again(notice), Say.Said(notice.Cohort.Purpose), About(notice), Say.Quiet(CohortNoticeText.YourChoice)],
            Press.Primary(CohortNoticeText.Join, new JoinCohort(notice.Cohort.Id))
        );

    public static Card Reminder(CohortNotice notice) =>
        new(
            CohortNoticeText.ReminderTitle(notice.Cohort.Name),
            [Say.Said(notice.Cohort.Purpose), About(notice), Say.Quiet(CohortNoticeText.ReminderChoice)],
            Press.Primary(CohortNoticeText.Join, new JoinCohort(notice.Cohort.Id))
        );

    public static Card EnrolmentClosed(CohortNotice notice) =>
        new(
            CohortNoticeText.ClosedTitle(notice.Cohort.Name),
            [
                Say.Plain(CohortNoticeText.ClosedLead(notice.Submitted)),
                .. notice.Drafts > 0
                    ? [Say.Quiet(CohortNoticeText.ClosedDrafts(notice.Drafts))]
                    : Array.Empty<CardElement>(),
            ],
            Press.Primary(CohortNoticeText.PreviewMatch, new RunMatchPreview(notice.Cohort.Id)),
            Press.Plain(CohortNoticeText.ShowCohort, new ShowCohort(notice.Cohort.Id))
        );

    /// <summary>Enrolment was opened again, or a coordinator changed the dates.</summary>
    public static Card NewDates(CohortNotice notice)
    {
        var isOpen = notice.Cohort.State == CohortState.Enrolling;
        return new(
            CohortNoticeText.DatesTitle(notice.Cohort.Name),
            [
                Say.Plain(CohortNoticeText.DatesLead),
                new FactSet([.. isOpen ? [Until(notice)] : Array.Empty<Fact>(), Starts(notice), Ends(notice)]),
                .. isOpen ? [Say.Quiet(CohortNoticeText.DatesQuiet)] : Array.Empty<CardElement>(),
            ],
            Press.Plain(CohortNoticeText.Profile, new ShowProfile())
        );
    }

    public static Card Delayed(CohortNotice notice) =>
        new(
            CohortNoticeText.DelayedTitle,
            [
                Say.Plain(
                    CohortNoticeText.DelayedLead(
                        notice.Cohort.Name,
                        Day(notice, notice.Cohort.Days?.Starts, notice.Cohort.StartsAt)
                    )
                ),
                Say.Quiet(CohortNoticeText.DelayedQuiet),
            ],
            Press.Plain(CohortNoticeText.Profile, new ShowProfile()),
            Press.Plain(CohortNoticeText.Pause, new ShowPause(""))
        );

    public static Card Over(CohortNotice notice) =>
        notice.Cohort.State == CohortState.Cancelled
            ? new(CohortNoticeText.CancelledTitle(notice.Cohort.Name), [Say.Plain(CohortNoticeText.CancelledLead)])
            : new(
                CohortNoticeText.OverTitle(notice.Cohort.Name),
                [Say.Plain(CohortNoticeText.OverLead(Day(notice, notice.Cohort.Days?.Ends, notice.Cohort.EndsAt)))]
            );

    private static CardElement[] Again(CohortNotice notice) =>
        notice.Again switch
        {
            null => [],
            MentoringRole.Mentor => [Say.Plain(CohortNoticeText.AgainMentor)],
            _ => [Say.Plain(CohortNoticeText.Again)],
        };

    private static FactSet About(CohortNotice notice) =>
        new([
            Fact(CohortNoticeText.How, CohortWords.Of(notice.Cohort.Model)),
            .. Dates(notice),
            Fact(CohortNoticeText.Time, CohortWords.TimeOf(notice.Cohort.Model)),
        ]);

    private static Fact[] Dates(CohortNotice notice) =>
        notice.Cohort.MentorshipWeeks is { } weeks
            ?
            [
                Say.Fact(CohortNoticeText.SignUp, CohortNoticeText.AnyDay),
                Say.Fact(CohortNoticeText.Length, CohortNoticeText.LengthWeeks(weeks)),
            ]
            : [Until(notice), Starts(notice), Ends(notice)];

    private static Fact Until(CohortNotice notice) =>
        Fact(CohortNoticeText.Until, Day(notice, notice.Cohort.Days?.EnrolmentCloses, notice.Cohort.EnrolmentClosesAt));

    private static Fact Starts(CohortNotice notice) =>
        Fact(CohortNoticeText.Starts, Day(notice, notice.Cohort.Days?.Starts, notice.Cohort.StartsAt));

    private static Fact Ends(CohortNotice notice) =>
        Fact(CohortNoticeText.Ends, Day(notice, notice.Cohort.Days?.Ends, notice.Cohort.EndsAt));

    private static Fact Fact(SafeText title, string value) => Say.Fact(title, SafeText.Of(value));

    private static string Day(CohortNotice notice, DateOnly? chosen, DateTimeOffset moment) =>
        LocalDates.Day(chosen, moment, notice.Reader);
}
