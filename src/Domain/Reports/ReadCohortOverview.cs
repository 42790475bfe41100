using MentorBot.Domain.Cohorts;
using MentorBot.Domain.Shared;
using MentorBot.Domain.Store;
using MentorBot.Domain.Store.Sql;
using Microsoft.EntityFrameworkCore;

namespace MentorBot.Domain.Reports;

/// <summary>How a cohort is doing, in figures alone: it names nobody, so reading it leaves no trace. Three statements.</summary>
public sealed class ReadCohortOverview(MentorStore store)
{
    /// <returns>Refused with <see cref="NotFound"/>, also for a cohort outside the scope.</returns>
    public async Task<Result<CohortOverview>> RunAsync(
        CohortId id,
        CohortScope scope,
        DateTimeOffset now,
        CancellationToken cancellation
    )
    {
        var cohort = await store.CohortsIn(scope).AsNoTracking().SingleOrDefaultAsync(c => c.Id == id, cancellation);
        if (cohort is null)
        {
            return new NotFound();
        }

        var monday = CohortTrend.MondayOf(DateOnly.FromDateTime(now.UtcDateTime));
        var counts = await store.CountCohortAsync(id, cancellation);
        var rows = await store.WeeklyCountsAsync(
            id,
            new DateTimeOffset(monday, TimeOnly.MinValue, TimeSpan.Zero),
            cancellation
        );
        var began = DateOnly.FromDateTime(cohort.StartsAt.UtcDateTime);
        return new CohortOverview(
            CohortFacts.Of(cohort),
            counts.Funnel,
            counts.Mentorships,
            CohortTrend.Of(rows, began, monday)
        );
    }
}

/// <summary>The figures of one cohort.</summary>
public sealed record CohortOverview(
    CohortFacts Cohort,
    EnrolmentFunnel Funnel,
    MentorshipCounts Mentorships,
    CohortTrend Trend
)
{
    /// <summary>The same figures as in the list of cohorts.</summary>
    public CohortFunnel Stages =>
        new(
            Funnel.Invited,
            Funnel.Submitted + Funnel.Matched + Funnel.Paused,
            Funnel.Matched,
            Mentorships.Active + Mentorships.Paused
        );
}
