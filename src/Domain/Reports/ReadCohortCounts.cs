using MentorBot.Domain.Cohorts;
using MentorBot.Domain.Shared;
using MentorBot.Domain.Store;
using Microsoft.EntityFrameworkCore;

namespace MentorBot.Domain.Reports;

/// <summary>A cohort with how many people and mentorships are where; it names nobody, so reading it leaves no trace. Two statements.</summary>
public sealed class ReadCohortCounts(MentorStore store)
{
    /// <returns>Refused with <see cref="NotFound"/>, also for a cohort outside the scope.</returns>
    public async Task<Result<CountedCohort>> RunAsync(CohortId id, CohortScope scope, CancellationToken cancellation)
    {
        var cohort = await store.CohortsIn(scope).AsNoTracking().SingleOrDefaultAsync(c => c.Id == id, cancellation);
        if (cohort is null)
        {
            return new NotFound();
        }

        var counts = await store.CountCohortAsync(id, cancellation);
        return new CountedCohort(CohortFacts.Of(cohort), counts.Funnel, counts.Mentorships);
    }
}

/// <summary>A cohort and its figures.</summary>
public sealed record CountedCohort(CohortFacts Cohort, EnrolmentFunnel Funnel, MentorshipCounts Mentorships);
