using MentorBot.Domain.Shared;
using MentorBot.Domain.Store;
using Microsoft.EntityFrameworkCore;

namespace MentorBot.Domain.Cohorts;

/// <summary>Whether a cohort is within somebody's scope.</summary>
public sealed class MaySeeCohort(MentorStore store)
{
    /// <returns>False also if there is no such cohort.</returns>
    public Task<bool> RunAsync(CohortId id, CohortScope scope, CancellationToken cancellation) =>
        store.CohortsIn(scope).AnyAsync(c => c.Id == id, cancellation);
}
