using MentorBot.Bot.Text;
using MentorBot.Domain.Cohorts;
using MentorBot.Domain.Enrolment;
using MentorBot.Domain.Shared;

namespace MentorBot.Bot.Enrolment;

/// <summary>Describes the state of an enrolment in words that fit after "You are" or a colon.</summary>
internal static class EnrolmentStates
{
    public static string Of(EnrolmentView view, WorkingTime reader) =>
        view.Cohort.State is CohortState.Completed or CohortState.Cancelled
            ? $"done here: the cohort is {StateWords.Of(view.Cohort.State)}"
            : view.State switch
            {
                EnrolmentState.Draft => "not signed up yet: this is a draft",
                EnrolmentState.Submitted when view.Cohort.State is CohortState.Enrolling or CohortState.Matching =>
                    $"waiting for the match, which is planned for {LocalDates.Day(view.Cohort.Days?.Starts, view.Cohort.StartsAt, reader)}",
                EnrolmentState.Submitted => "waiting for a place in the next match",
                EnrolmentState.Matched => "matched",
                EnrolmentState.Paused when view.PausedUntil is { } until =>
                    $"pausing until {LocalDates.LastDay(until, reader)}",
                EnrolmentState.Paused => "pausing",
                EnrolmentState.Withdrawn => "no longer taking part",
                _ => throw new ArgumentOutOfRangeException(nameof(view), view.State, null),
            };
}
