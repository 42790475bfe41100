using MentorBot.Domain.Shared;
using MentorBot.Domain.Store;
using Microsoft.EntityFrameworkCore;

namespace MentorBot.Domain.Cohorts;

/// <summary>The cohorts in which mentorships run.</summary>
internal static class RunningCohorts
{
    /// <summary>As <see cref="Cohort.IsRunning"/>.</summary>
    public static IQueryable<Cohort> CohortsThatRun(this MentorStore store) =>
        store.Cohorts.Where(c =>
            c.State == CohortState.Active || (c.State == CohortState.Enrolling && c.MentorshipWeeks != null)
        );

    /// <summary>Runs a job in every running cohort, under that cohort's own policy.</summary>
    /// <param name="run">What is done in one cohort; says how many rows it has handled.</param>
    /// <returns>How many rows were handled in all cohorts together.</returns>
    public static async Task<int> ForEachCohortAsync(
        this MentorStore store,
        Func<CohortId, CohortPolicy, Task<int>> run,
        CancellationToken cancellation
    )
    {
        var cohorts = await store
            .CohortsThatRun()
            .AsNoTracking()
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
