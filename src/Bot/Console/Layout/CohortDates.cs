using MentorBot.Bot.Text;
using MentorBot.Domain.Reports;
using MentorBot.Domain.Shared;

namespace MentorBot.Bot.Console.Layout;

/// <summary>A cohort's dates in words.</summary>
internal static class CohortDates
{
    /// <summary>From its first day to its last.</summary>
    public static string Span(CohortFacts cohort, WorkingTime reader) =>
        ConsoleText
            .FromTo(
                LocalDates.Day(cohort.Days?.Starts, cohort.StartsAt, reader),
                cohort.Days is { } days
                    ? LocalDates.Day(days.Ends.AddDays(-1))
                    : LocalDates.LastDay(cohort.EndsAt, reader)
            )
            .Plain;

    /// <summary>The last day on which people can sign up.</summary>
    public static string EnrolmentCloses(CohortFacts cohort, WorkingTime reader) =>
        LocalDates.Day(cohort.Days?.EnrolmentCloses, cohort.EnrolmentClosesAt, reader);
}
