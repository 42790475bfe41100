using MentorBot.Domain.Cohorts;
using MentorBot.Domain.Shared;

namespace MentorBot.Domain.CheckIns;

/// <summary>
/// When somebody is asked how it goes: weekly at first, then less often, counted in days of their own calendar from the
/// day the mentorship began; on a working day, one hour after it starts. So daylight saving moves the instant and never
/// the hour on their clock.
/// </summary>
public static class CheckInSchedule
{
    private static readonly TimeSpan AfterStart = TimeSpan.FromHours(1);

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

    /// <summary>The latest occurrence that is due by now; null while none is.</summary>
    public static Occurrence? LatestDue(
        CohortPolicy policy,
        DateTimeOffset activeSince,
        WorkingTime working,
        DateTimeOffset now
    )
    {
        // A weekend may push an occurrence up to six days on, so the one of this week may still be ahead.
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

    /// <summary>The first occurrence after those planned that has not come yet.</summary>
    /// <param name="latest">The latest one that has.</param>
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

    /// <summary>The hour at which somebody is asked on the first working day on or after a date.</summary>
    public static DateTimeOffset AskingTime(WorkingTime working, DateOnly date)
    {
        var half = (working.End - working.Start) / 2;
        return working.At(working.WorkingDayFrom(date), working.Start.Add(half < AfterStart ? half : AfterStart));
    }

    private static int WeeksUntil(CohortPolicy policy, int occurrence) =>
        occurrence <= policy.WeeklyForWeeks
            ? occurrence
            : policy.WeeklyForWeeks + ((occurrence - policy.WeeklyForWeeks) * Math.Max(1, policy.ThenEveryWeeks));

    /// <summary>One week more than has passed, because zones differ from the one in which it is counted.</summary>
    private static int WeeksBetween(DateTimeOffset activeSince, DateTimeOffset now) =>
        Math.Max(0, ((int)(now - activeSince).TotalDays / 7) + 1);

    private static int OccurrencesIn(CohortPolicy policy, int weeks) =>
        weeks <= policy.WeeklyForWeeks
            ? weeks
            : policy.WeeklyForWeeks + ((weeks - policy.WeeklyForWeeks) / Math.Max(1, policy.ThenEveryWeeks));
}

/// <param name="Number">1 for the first.</param>
public readonly record struct Occurrence(int Number, DateTimeOffset DueAt);
