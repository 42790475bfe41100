namespace MentorBot.Domain.Cohorts;

/// <summary>
/// A cohort's days as its coordinator chose them. A day is the same for everybody, wherever they are, and lasts until midnight
/// in each person's own zone.
/// </summary>
/// <param name="EnrolmentCloses">The last day on which people can sign up.</param>
/// <param name="Starts">The first day.</param>
/// <param name="Ends">The day after the last.</param>
public sealed record CohortDays(DateOnly EnrolmentCloses, DateOnly Starts, DateOnly Ends)
{
    /// <summary>With another last day of enrolment; the start is at least the day after it.</summary>
    public CohortDays ClosingOn(DateOnly day) =>
        this with
        {
            EnrolmentCloses = day,
            Starts = Starts > day ? Starts : day.AddDays(1),
        };
}
