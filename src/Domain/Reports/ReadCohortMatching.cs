using MentorBot.Domain.Cohorts;
using MentorBot.Domain.MatchRuns.Results;
using MentorBot.Domain.Shared;
using MentorBot.Domain.Store;
using Microsoft.EntityFrameworkCore;

namespace MentorBot.Domain.Reports;

/// <summary>
/// What there is to match in a cohort, and how far a run is. It names no participant, so reading it leaves no trace and it may be
/// asked again every few seconds.
/// </summary>
public sealed class ReadCohortMatching(MentorStore store)
{
    /// <returns>Refused with <see cref="NotFound"/>, also for a cohort outside the scope.</returns>
    public async Task<Result<CohortMatching>> RunAsync(CohortId id, CohortScope scope, CancellationToken cancellation)
    {
        var cohort = await store.CohortsIn(scope).AsNoTracking().SingleOrDefaultAsync(c => c.Id == id, cancellation);
        if (cohort is null)
        {
            return new NotFound();
        }

        var counts = await store.CountCohortAsync(id, cancellation);
        return new CohortMatching(
            CohortFacts.Of(cohort),
            counts.Funnel,
            cohort.CanBeMatched && !cohort.IsContinuous,
            await store.RunUnderWayAsync(id, cancellation)
        );
    }
}

/// <summary>What there is to match in a cohort.</summary>
/// <param name="CanBeMatched">Whether a coordinator can start a run.</param>
/// <param name="UnderWay">The run being planned or waiting; null if none.</param>
public sealed record CohortMatching(
    CohortFacts Cohort,
    EnrolmentFunnel Funnel,
    bool CanBeMatched,
    RunUnderWay? UnderWay
);
