using MentorBot.Domain.Shared;
using MentorBot.Domain.Store;
using Microsoft.EntityFrameworkCore;

namespace MentorBot.Domain.Cohorts;

/// <summary>Runs a job's batches in every active cohort, under that cohort's own policy.</summary>
internal static class RunningCohorts
{
    /// <param name="batch">One batch of a cohort, as <see cref="Batches.DrainAsync"/> expects.</param>
    /// <returns>How many rows were handled in all cohorts together.</returns>
    public static async Task<int> DrainEachCohortAsync(
        this MentorStore store,
        Func<CohortId, CohortPolicy, Task<int>> batch,
        CancellationToken cancellation
    )
    {
        var cohorts = await store
            .Cohorts.AsNoTracking()
            .Where(c => c.State == CohortState.Active)
            .Select(c => new { c.Id, c.Policy })
            .ToListAsync(cancellation);
        var total = 0;
        foreach (var cohort in cohorts)
        {
            total += await Batches.DrainAsync(store, () => batch(cohort.Id, cohort.Policy));
        }

        return total;
    }
}
