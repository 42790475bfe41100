using MentorBot.Domain.Shared;

namespace MentorBot.Domain.Cohorts;

/// <summary>The days behind a cohort's times.</summary>
public sealed partial class Cohort
{
    /// <summary>Null if its times were not chosen by day.</summary>
    public CohortDays? Days { get; private set; }

    /// <summary>Opens enrolment, or opens it again, until the end of a day.</summary>
    /// <param name="now">The current time.</param>
    /// <param name="lastDay">The last day.</param>
    /// <param name="coordinator">Whose zone the time of closing is in.</param>
    /// <returns>As <see cref="OpenEnrolment"/>.</returns>
    public Result<Done> OpenEnrolmentUntil(DateOnly lastDay, WorkingTime coordinator, DateTimeOffset now)
    {
        var opened = OpenEnrolment(now, coordinator.At(lastDay, new TimeOnly(23, 59)));
        if (!opened.IsRefused)
        {
            var days = Days ?? new(lastDay, coordinator.LocalDay(StartsAt), coordinator.LocalDay(EndsAt));
            Days = days.ClosingOn(lastDay);
        }

        return opened;
    }

    /// <summary>
    /// When the last day of enrolment is over for everybody who may want to sign up: at midnight where it is latest, and never
    /// before <see cref="EnrolmentClosesAt"/>.
    /// </summary>
    /// <param name="zones">IANA ids of the zones in which people are.</param>
    public DateTimeOffset ClosesForEverybodyAt(IEnumerable<string> zones) =>
        Days is not { EnrolmentCloses: var day }
            ? EnrolmentClosesAt
            : zones
                .Select(zone => WorkingTime.Default(zone).At(day.AddDays(1), TimeOnly.MinValue))
                .Append(EnrolmentClosesAt)
                .Max();
}
