using MentorBot.Domain.Cohorts;
using MentorBot.Domain.Shared;

namespace MentorBot.Domain.CheckIns;

/// <summary>
/// When people are asked how it goes: weekly at first, then less often, on a working day, one hour after it starts.
/// Intervals are counted in days of the person's own calendar from the day the mentorship began, so a change to
/// daylight saving time never changes the hour on their clock.
/// </summary>
public static class CheckInSchedule
{
    private static readonly TimeSpan AfterStart = TimeSpan.FromHours(1);

    /// <summary>When an occurrence is due.</summary>
    /// <param name="policy">The cohort's rules.</param>
    /// <param name="activeSince">When the mentorship began.</param>
    /// <param name="working">The person's working hours.</param>
    /// <param name="occurrence">1 for the first.</param>
    public static DateTimeOffset DueAt(
        CohortPolicy policy,
        DateTimeOffset activeSince,
        WorkingTime working,
        int occurrence
    )
    {
        var began = DateOnly.FromDateTime(working.Local(activeSince).DateTime);
        return AskingTime(working, began.AddDays(7 * WeeksUntil(policy, occurrence)));
    }

    /// <summary>The latest occurrence due by now; null if none is due yet.</summary>
    public static Occurrence? LatestDue(
        CohortPolicy policy,
        DateTimeOffset activeSince,
        WorkingTime working,
        DateTimeOffset now
    )
    {
        // Moving an occurrence to a working day delays it by up to six days, so the candidate may still lie ahead. The
        // one before it is at least a week older, so the loop looks at three at most, however old the mentorship is.
        for (var number = OccurrencesIn(policy, WeeksBetween(activeSince, now)); number >= 1; number--)
        {
            var due = DueAt(policy, activeSince, working, number);
            if (due <= now)
            {
                return new Occurrence(number, due);
            }
        }

        return null;
    }

    /// <summary>The first occurrence that is neither planned nor due yet.</summary>
    /// <param name="policy">The cohort's rules.</param>
    /// <param name="activeSince">When the mentorship began.</param>
    /// <param name="working">The person's working hours.</param>
    /// <param name="latest">The latest occurrence that is due; null if none is.</param>
    /// <param name="planned">The highest occurrence planned so far; 0 for none.</param>
    public static Occurrence NextDue(
        CohortPolicy policy,
        DateTimeOffset activeSince,
        WorkingTime working,
        Occurrence? latest,
        int planned
    )
    {
        var number = Math.Max(planned, latest?.Number ?? 0) + 1;
        return new Occurrence(number, DueAt(policy, activeSince, working, number));
    }

    /// <summary>
    /// When a person is asked on the first working day on or after a date: one hour into the day, or halfway through a
    /// short one.
    /// </summary>
    public static DateTimeOffset AskingTime(WorkingTime working, DateOnly date)
    {
        var half = (working.End - working.Start) / 2;
        return working.At(working.WorkingDayFrom(date), working.Start.Add(half < AfterStart ? half : AfterStart));
    }

    private static int WeeksUntil(CohortPolicy policy, int occurrence) =>
        occurrence <= policy.WeeklyForWeeks
            ? occurrence
            : policy.WeeklyForWeeks + ((occurrence - policy.WeeklyForWeeks) * Math.Max(1, policy.ThenEveryWeeks));

    /// <summary>
    /// One more than the full weeks elapsed, because the person's calendar may already be in the next week.
    /// </summary>
    private static int WeeksBetween(DateTimeOffset activeSince, DateTimeOffset now) =>
        Math.Max(0, ((int)(now - CalendarRange.Clamp(activeSince)).TotalDays / 7) + 1);

    private static int OccurrencesIn(CohortPolicy policy, int weeks) =>
        weeks <= policy.WeeklyForWeeks
            ? weeks
            : policy.WeeklyForWeeks + ((weeks - policy.WeeklyForWeeks) / Math.Max(1, policy.ThenEveryWeeks));
}

/// <summary>An occurrence of the schedule.</summary>
/// <param name="Number">1 for the first.</param>
/// <param name="DueAt">When it is due.</param>
public readonly record struct Occurrence(int Number, DateTimeOffset DueAt);
