using System.Globalization;
using MentorBot.Bot.Buttons;
using MentorBot.Bot.Cards;
using MentorBot.Bot.Text;
using MentorBot.Domain.Cohorts;
using MentorBot.Domain.Reports;
using MentorBot.Domain.Shared;

namespace MentorBot.Bot.Cohorts;

/// <summary>One cohort, for coordinators.</summary>
internal static class CohortCards
{
    public const string Closes = "closes";

    public static Card Cohort(CohortStatus status, WorkingTime reader) =>
        new(
            SafeText.Of(status.Cohort.Name),
            [
                Say.Said(status.Cohort.Purpose),
                About(status.Cohort, reader),
                .. status.Cohort.TakesRules ? RuleWords.Of(status.Cohort) : [],
                .. StatusElements.Of(status, reader),
                .. ClosingDate(status.Cohort, reader),
            ],
            [.. CohortActions.Of(status)]
        )
        {
            State = Layout.Badge(StateWords.Short(status.Cohort.State)),
        };

    public static Card ConfirmCancel(CohortStatus status) =>
        new(
            CohortText.CancelTitle(status.Cohort.Name),
            [
                Say.Plain(
                    CohortText.CancelLead(
                        status.Mentorships.Active + status.Mentorships.Paused,
                        status.Mentorships.Proposed
                    )
                ),
                Say.Plain(CohortText.CancelQuiet),
            ],
            Press.Danger(CohortText.ConfirmCancel, new ConfirmCancelCohort(status.Cohort.Id)),
            Press.Plain(CohortText.KeepIt, new ShowCohort(status.Cohort.Id))
        );

    public static Card ConfirmFinish(CohortStatus status) =>
        new(
            CohortText.FinishTitle(status.Cohort.Name),
            [
                Say.Plain(
                    CohortText.FinishLead(
                        status.Mentorships.Active + status.Mentorships.Paused,
                        status.Funnel.Submitted
                    )
                ),
                Say.Plain(CohortText.CancelQuiet),
            ],
            Press.Danger(CohortText.ConfirmFinish, new ConfirmFinishCohort(status.Cohort.Id)),
            Press.Plain(CohortText.KeepIt, new ShowCohort(status.Cohort.Id))
        );

    private static FactSet About(CohortFacts cohort, WorkingTime reader) =>
        new([
            Fact(CohortText.Model, CohortWords.Of(cohort.Model)),
            .. cohort.IsContinuous ? ContinuousElements.Facts(cohort, reader) : Dates(cohort, reader),
            .. cohort.LearningGoal is { } goal ? [Fact(CohortText.LearningGoal, goal)] : Array.Empty<Fact>(),
            Fact(CohortText.Skills, string.Join(", ", cohort.Skills.Select(SkillCatalogue.NameOf))),
        ]);

    private static Fact[] Dates(CohortFacts cohort, WorkingTime reader) =>
        [
            Closing(cohort, reader),
            Fact(
                CohortText.Starts,
                LocalDates.Day(HasBegun(cohort) ? null : cohort.Days?.Starts, cohort.StartsAt, reader)
            ),
            Fact(CohortText.Ends, LocalDates.Day(cohort.Days?.Ends, cohort.EndsAt, reader)),
        ];

    /// <summary>Since then the moment counts, and not the day that was planned.</summary>
    private static bool HasBegun(CohortFacts cohort) =>
        cohort.State is not (CohortState.Draft or CohortState.Enrolling or CohortState.Matching);

    /// <summary>A day that was chosen lasts until midnight for each person; closed by hand, it is the moment of that.</summary>
    private static Fact Closing(CohortFacts cohort, WorkingTime reader) =>
        cohort.State is not (CohortState.Draft or CohortState.Enrolling)
            ? Fact(CohortText.Closed, LocalDates.DayAndTime(cohort.EnrolmentClosesAt, reader))
        : cohort.Days is { EnrolmentCloses: var day }
            ? Say.Fact(CohortText.Closes, CohortText.ClosesAtMidnight(LocalDates.Day(day)))
        : Fact(CohortText.Closes, LocalDates.DayAndTime(cohort.EnrolmentClosesAt, reader));

    /// <summary>When enrolment can be opened, its closing date can be changed in the same step.</summary>
    private static IEnumerable<CardElement> ClosingDate(CohortFacts cohort, WorkingTime reader) =>
        cohort.IsContinuous || cohort.State is not (CohortState.Draft or CohortState.Matching)
            ? []
            :
            [
                new DateInput(Closes, CohortText.ClosesOn.Plain)
                {
                    Value =
                        cohort.State == CohortState.Draft
                            ? Iso(cohort.Days?.EnrolmentCloses ?? reader.LocalDay(cohort.EnrolmentClosesAt))
                            : null,
                },
            ];

    private static string Iso(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static Fact Fact(SafeText title, string value) => Say.Fact(title, SafeText.Of(value));
}
