using MentorBot.Bot.Text;
using MentorBot.Domain.Cohorts;
using MentorBot.Domain.Reports;
using MentorBot.Domain.Shared;

namespace MentorBot.Bot.Console.Layout;

/// <summary>A cohort's dates in words.</summary>
internal static class CohortDates
{
    /// <summary>From its first day to its last, or since when it runs without one.</summary>
    public static string Span(CohortFacts cohort, WorkingTime reader)
    {
        var from = LocalDates.Day(cohort.Days?.Starts, cohort.StartsAt, reader);
        return HasNoEnd(cohort)
            ? ConsoleText.WithoutEnd(from).Plain
            : ConsoleText.FromTo(from, Last(cohort, reader)).Plain;
    }

    /// <summary>Whether people can join any day, so that there is no last day to name.</summary>
    public static bool HasNoEnd(CohortFacts cohort) =>
        cohort is { IsContinuous: true, State: not (CohortState.Completed or CohortState.Cancelled) };

    /// <summary>The last day on which people can sign up.</summary>
    public static string EnrolmentCloses(CohortFacts cohort, WorkingTime reader) =>
        LocalDates.Day(cohort.Days?.EnrolmentCloses, cohort.EnrolmentClosesAt, reader);

    private static string Last(CohortFacts cohort, WorkingTime reader) =>
        cohort.Days is { } days ? LocalDates.Day(days.Ends.AddDays(-1)) : LocalDates.LastDay(cohort.EndsAt, reader);
}
