using MentorBot.Bot.Buttons;
using MentorBot.Bot.Cards;
using MentorBot.Bot.Text;
using MentorBot.Domain.Cohorts;
using MentorBot.Domain.Reports;
using MentorBot.Domain.Shared;

namespace MentorBot.Bot.Cohorts;

/// <summary>Cards about cohorts, for coordinators.</summary>
internal static class CohortCards
{
    public const string Chosen = "cohort";
    public const string Closes = "closes";
    private const int MostButtons = 4;

    public static Card List(IReadOnlyList<CohortLine> cohorts, WorkingTime reader) =>
        cohorts.Count == 0
            ? new(
                Say.Title($"There is no cohort yet"),
                [Say.Plain($"A cohort is one run of a programme: a purpose, a group of people, a start and an end.")],
                Press.Primary("New cohort", new OfferNewCohort()),
                Press.Plain("What can you do?", new ShowHelp())
            )
            : new(
                Say.Title($"Cohorts"),
                [.. cohorts.SelectMany(cohort => Line(cohort, reader)), .. Choice(cohorts)],
                [.. Buttons(cohorts), Press.Plain("New cohort", new OfferNewCohort())]
            );

    public static Card Cohort(CohortStatus status, WorkingTime reader) =>
        new(
            Say.Title($"{status.Cohort.Name}"),
            [
                Say.Said(status.Cohort.Purpose),
                About(status.Cohort, reader),
                .. RuleWords.Of(status.Cohort),
                .. StatusElements.Of(status, reader),
                .. ClosingDate(status.Cohort, reader),
            ],
            [.. CohortActions.Of(status)]
        );

    public static Card ConfirmCancel(CohortStatus status) =>
        new(
            Say.Title($"Cancel {status.Cohort.Name}?"),
            [
                Say.Plain(
                    $"{status.Mentorships.Active + status.Mentorships.Paused} mentorships and {status.Mentorships.Proposed} proposals end, and everybody who signed up is told that the cohort is cancelled. This cannot be undone."
                ),
            ],
            Press.Danger("Yes, cancel it", new ConfirmCancelCohort(status.Cohort.Id)),
            Press.Plain("No, keep it", new ShowCohort(status.Cohort.Id))
        );

    private static IEnumerable<CardElement> Line(CohortLine cohort, WorkingTime reader)
    {
        yield return Say.Subheading($"{cohort.Name}");
        yield return Say.Quiet(
            $"It is {StateWords.Of(cohort.State)}. {CohortWords.People(cohort.TakingPart)} signed up, {cohort.Running} mentorships running. Enrolment closes: {LocalDates.Day(cohort.State is CohortState.Draft or CohortState.Enrolling ? cohort.Days?.EnrolmentCloses : null, cohort.EnrolmentClosesAt, reader)}."
        );
    }

    private static IEnumerable<CardAction> Buttons(IReadOnlyList<CohortLine> cohorts) =>
        cohorts.Count <= MostButtons
            ? cohorts.Select(cohort => Press.Plain(Short(cohort.Name), new ShowCohort(cohort.Id)))
            : [Press.Primary("Show the chosen cohort", new ChooseCohort())];

    private static IEnumerable<CardElement> Choice(IReadOnlyList<CohortLine> cohorts) =>
        cohorts.Count <= MostButtons
            ? []
            :
            [
                new ChoiceInput(
                    Chosen,
                    "Cohort",
                    [.. cohorts.Select(cohort => Say.Choice(cohort.Name, cohort.Id.ToString()))]
                )
                {
                    Value = cohorts[0].Id.ToString(),
                },
            ];

    private static FactSet About(CohortFacts cohort, WorkingTime reader) =>
        new([
            Say.Fact("State", $"{StateWords.Of(cohort.State)}"),
            Say.Fact("Model", $"{CohortWords.Of(cohort.Model)}"),
            Say.Fact("Enrolment closes", $"{Closing(cohort, reader)}"),
            Say.Fact(
                "Starts",
                $"{LocalDates.Day(HasBegun(cohort) ? null : cohort.Days?.Starts, cohort.StartsAt, reader)}"
            ),
            Say.Fact("Ends", $"{LocalDates.Day(cohort.Days?.Ends, cohort.EndsAt, reader)}"),
            Say.Fact("Skills", $"{string.Join(", ", cohort.Skills)}"),
        ]);

    /// <summary>Since then the moment counts, and not the day that was planned.</summary>
    private static bool HasBegun(CohortFacts cohort) =>
        cohort.State is not (CohortState.Draft or CohortState.Enrolling or CohortState.Matching);

    /// <summary>A day that was chosen lasts until midnight for each person; closed by hand, it is the moment of that.</summary>
    private static string Closing(CohortFacts cohort, WorkingTime reader) =>
        cohort is { State: CohortState.Draft or CohortState.Enrolling, Days.EnrolmentCloses: var day }
            ? $"{LocalDates.Day(day)}, at midnight where each person is"
            : LocalDates.DayAndTime(cohort.EnrolmentClosesAt, reader);

    /// <summary>When enrolment can be opened, its closing date can be changed in the same step.</summary>
    private static IEnumerable<CardElement> ClosingDate(CohortFacts cohort, WorkingTime reader) =>
        cohort.State is not (CohortState.Draft or CohortState.Matching)
            ? []
            :
            [
                new DateInput(Closes, "Last day of enrolment, when you open it")
                {
                    Value =
                        cohort.State == CohortState.Draft
                            ? $"{cohort.Days?.EnrolmentCloses ?? reader.LocalDay(cohort.EnrolmentClosesAt):yyyy-MM-dd}"
                            : null,
                },
            ];

    private static string Short(string name) => Listing.Clip(name, 30);
}
