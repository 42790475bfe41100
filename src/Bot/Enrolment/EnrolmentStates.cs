using MentorBot.Bot.Cards;
using MentorBot.Bot.Text;
using MentorBot.Domain.Cohorts;
using MentorBot.Domain.Enrolment;
using MentorBot.Domain.Shared;

namespace MentorBot.Bot.Enrolment;

/// <summary>Says where somebody stands in a cohort.</summary>
internal static class EnrolmentStates
{
    public static SafeText Of(EnrolmentView view, WorkingTime reader) =>
        (view.Cohort.State, view.State) switch
        {
            (CohortState.Completed, _) => EnrolmentText.Completed,
            (CohortState.Cancelled, _) => EnrolmentText.Cancelled,
            (_, EnrolmentState.Draft) => EnrolmentText.Draft,
            (_, EnrolmentState.Submitted or EnrolmentState.Matched) when view.SkipsRound => EnrolmentText.SkipsRound,
            (_, EnrolmentState.Submitted) when view.Cohort.IsContinuous => WaitWords.Standing(view.Wait),
            (CohortState.Enrolling or CohortState.Matching, EnrolmentState.Submitted) => EnrolmentText.WaitsForMatch(
                LocalDates.Day(view.Cohort.Days?.Starts, view.Cohort.StartsAt, reader)
            ),
            (_, EnrolmentState.Submitted) => EnrolmentText.WaitsForPlace,
            (_, EnrolmentState.Matched) => EnrolmentText.Matched,
            (_, EnrolmentState.Paused) when view.PausedUntil is { } until => EnrolmentText.PausedUntil(
                LocalDates.LastDay(until, reader)
            ),
            (_, EnrolmentState.Paused) => EnrolmentText.Paused,
            (_, EnrolmentState.Withdrawn) => EnrolmentText.Withdrawn,
            _ => throw new ArgumentOutOfRangeException(nameof(view), view.State, null),
        };
}
