using MentorBot.Bot.Buttons;
using MentorBot.Bot.Cards;
using MentorBot.Bot.Text;
using MentorBot.Domain.Cohorts;
using MentorBot.Domain.Reports;
using MentorBot.Domain.Shared;

namespace MentorBot.Bot.Cohorts;

/// <summary>What the card of a continuous cohort says and offers in place of dates and a match.</summary>
internal static class ContinuousElements
{
    public static Fact[] Facts(CohortFacts cohort, WorkingTime reader) =>
        [
            Say.Fact(
                CohortText.SignUp,
                cohort.State == CohortState.Active ? CohortText.ClosedToNew : CohortText.AnyDay
            ),
            Say.Fact(CohortText.Length, CohortText.LengthWeeks(cohort.MentorshipWeeks ?? 0)),
            .. IsRunning(cohort) ? [Say.Fact(CohortText.LastNight, Night(cohort, reader))] : Array.Empty<Fact>(),
        ];

    public static IEnumerable<CardAction> Actions(CohortFacts cohort) =>
        cohort.State == CohortState.Enrolling
            ?
            [
                Press.Primary(CohortText.Invite, new ShowInvite(cohort.Id)),
                Hold(cohort),
                Press.Plain(CohortText.CloseToNew, new CloseCohort(cohort.Id)),
            ]
            : [Press.Plain(CohortText.OpenAgain, new OpenCohort(cohort.Id)), Hold(cohort)];

    public static bool IsRunning(CohortFacts cohort) =>
        cohort is { IsContinuous: true, State: CohortState.Enrolling or CohortState.Active };

    private static CardAction Hold(CohortFacts cohort) =>
        cohort.MatchingHeldAt is null
            ? Press.Plain(CohortText.Hold, new HoldCohortMatching(cohort.Id))
            : Press.Plain(CohortText.GoOn, new ResumeCohortMatching(cohort.Id));

    private static SafeText Night(CohortFacts cohort, WorkingTime reader) =>
        cohort.MatchingHeldAt is { } since ? CohortText.NightHeld(LocalDates.Day(since, reader))
        : cohort.LastNight is { } night
            ? CohortText.NightResult(LocalDates.Day(night.At, reader), night.Pairs, night.Waiting)
        : CohortText.NoNightYet;
}
