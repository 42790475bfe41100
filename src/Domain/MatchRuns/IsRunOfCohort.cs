using MentorBot.Domain.Shared;
using MentorBot.Domain.Store;
using Microsoft.EntityFrameworkCore;

namespace MentorBot.Domain.MatchRuns;

/// <summary>
/// Whether a run is one of a cohort. Whoever may see some cohorts only is asked for the cohort; a run that they name must be of it.
/// </summary>
public sealed class IsRunOfCohort(MentorStore store)
{
    /// <returns>False also if there is no such run.</returns>
    public Task<bool> RunAsync(MatchRunId run, CohortId cohort, CancellationToken cancellation) =>
        store.MatchRuns.AnyAsync(r => r.Id == run && r.CohortId == cohort, cancellation);
}
