using MentorBot.Domain.Shared;
using MentorBot.Domain.Store;
using Microsoft.EntityFrameworkCore;

namespace MentorBot.Domain.Enrolment;

/// <summary>What people answered about groups that a cohort's inclusion goal no longer has.</summary>
internal static class WithdrawnGroups
{
    /// <summary>Removes it from the enrolments; nothing is saved yet.</summary>
    /// <param name="groups">The groups that remain.</param>
    public static async Task ForgetGroupsExceptAsync(
        this MentorStore store,
        CohortId id,
        IReadOnlyList<string> groups,
        CancellationToken cancellation
    )
    {
        var said = await store
            .Enrolments.Where(e => e.CohortId == id && e.Affinities.Count > 0)
            .ToListAsync(cancellation);
        foreach (var enrolment in said.Where(e => e.Affinities.Except(groups).Any()))
        {
            enrolment.SetAffinities(enrolment.Affinities.Intersect(groups));
        }
    }
}
