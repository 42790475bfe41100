using MentorBot.Domain.Shared;
using MentorBot.Domain.Store;
using Microsoft.EntityFrameworkCore;

namespace MentorBot.Domain.Cohorts;

/// <summary>Finds out whether a cohort's name is taken.</summary>
internal static class TakenNames
{
#pragma warning disable CA1304, CA1311, CA1862, MA0011 // Translated to SQL's lower(), which knows no culture.
    /// <summary>Whether another cohort that is not cancelled has this name, ignoring case.</summary>
    public static Task<bool> IsNameTakenAsync(
        this MentorStore store,
        string name,
        CohortId by,
        CancellationToken cancellation
    ) =>
        store.Cohorts.AnyAsync(
            c => c.Id != by && c.State != CohortState.Cancelled && c.Name.ToLower() == name.ToLower(),
            cancellation
        );
#pragma warning restore CA1304, CA1311, CA1862, MA0011
}
