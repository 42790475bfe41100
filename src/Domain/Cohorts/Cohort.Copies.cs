using MentorBot.Domain.Shared;

namespace MentorBot.Domain.Cohorts;

/// <summary>Running a cohort once more.</summary>
public sealed partial class Cohort
{
    /// <summary>Less would leave nobody the time to answer.</summary>
    private const int FewestDaysToSignUp = 7;

    /// <summary>The plan of the same cohort from today on.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="coordinator">In whose zone days begin.</param>
    /// <param name="now">The current time.</param>
    public CohortPlan Again(string name, WorkingTime coordinator, DateTimeOffset now)
    {
        var days = IsContinuous ? null : DaysFrom(coordinator.LocalDay(now), coordinator);
        return new(
            name,
            Purpose,
            Model,
            Skills,
            days is null ? now : coordinator.At(days.EnrolmentCloses, new TimeOnly(23, 59)),
            days is null ? now : coordinator.At(days.Starts, TimeOnly.MinValue),
            days is null ? CalendarRange.Last : coordinator.At(days.Ends, TimeOnly.MinValue),
            Policy
        )
        {
            Days = days,
            MentorshipWeeks = MentorshipWeeks,
            LearningGoal = LearningGoal,
            MentorsOfId = MentorsOfId,
        };
    }

    /// <summary>As many days to sign up, to match and to run as this one has.</summary>
    private CohortDays DaysFrom(DateOnly today, WorkingTime coordinator)
    {
        var before = DaysIn(coordinator);
        var planned = coordinator.LocalDay(CreatedAt);
        var toSignUp = Math.Clamp(
            DaysBetween(planned, before.EnrolmentCloses),
            FewestDaysToSignUp,
            NewCohort.MaxDaysAhead / 2
        );
        var toMatch = Math.Clamp(DaysBetween(before.EnrolmentCloses, before.Starts), 1, NewCohort.MaxDaysAhead / 2);
        var closes = today.AddDays(toSignUp);
        var starts = closes.AddDays(toMatch);
        var shortest = 7 * NewCohort.MinWeeks;
        return new(closes, starts, starts.AddDays(Math.Max(shortest, DaysBetween(before.Starts, before.Ends))));
    }

    private static int DaysBetween(DateOnly from, DateOnly to) => to.DayNumber - from.DayNumber;
}
