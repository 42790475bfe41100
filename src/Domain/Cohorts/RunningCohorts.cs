using MentorBot.Domain.Shared;
using MentorBot.Domain.Store;
using Microsoft.EntityFrameworkCore;

namespace MentorBot.Domain.Cohorts;

/// <summary>Runs a job in every active cohort, under that cohort's own policy.</summary>
internal static class RunningCohorts
{
    /// <param name="run">What is done in one cohort; says how many rows it has handled.</param>
    /// <returns>How many rows were handled in all cohorts together.</returns>
    public static async Task<int> ForEachCohortAsync(
        this MentorStore store,
        Func<CohortId, CohortPolicy, Task<int>> run,
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
            total += await run(cohort.Id, cohort.Policy);
        }

        return total;
    }
}
