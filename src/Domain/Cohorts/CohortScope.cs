using MentorBot.Domain.Shared;
using MentorBot.Domain.Store;

namespace MentorBot.Domain.Cohorts;

/// <summary>Which cohorts somebody may see in the console.</summary>
/// <param name="Reader">A coordinator, who sees their own.</param>
/// <param name="SeesAll">Whether they see those of all coordinators.</param>
public sealed record CohortScope(PersonId Reader, bool SeesAll);

/// <summary>The one place that narrows cohorts down to a scope.</summary>
internal static class CohortScopes
{
    /// <summary>Without the standing cohort of informal mentoring, which nobody runs.</summary>
    public static IQueryable<Cohort> CohortsIn(this MentorStore store, CohortScope scope) =>
        store.Cohorts.Where(c => c.Id != Cohort.InformalId && (scope.SeesAll || c.OwnerId == scope.Reader));
}
