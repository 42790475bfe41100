using MentorBot.Domain.Cohorts;
using MentorBot.Domain.Enrolment;
using MentorBot.Domain.People;
using MentorBot.Domain.Shared;
using MentorBot.Domain.Store;
using Microsoft.EntityFrameworkCore;

namespace MentorBot.Domain.Reports;

/// <summary>Finds the coordinators whom a person can ask.</summary>
public sealed class FindCoordinators(MentorStore store, Coordinators coordinators)
{
    /// <summary>
    /// Those who run one of the person's cohorts first, then by name. Nobody knows the names of those who have never met the
    /// bot and whom the directory did not name; they are missing, as are the person and whoever has left.
    /// </summary>
    public async Task<IReadOnlyList<CoordinatorView>> RunAsync(PersonId person, CancellationToken cancellation)
    {
        var ids = coordinators.EntraIds.ToList();
        var mine = store
            .Enrolments.Where(e => e.PersonId == person && e.State != EnrolmentState.Withdrawn)
            .Select(e => e.CohortId);
        var known = await store
            .People.Where(p => ids.Contains(p.EntraId) && p.Id != person)
            .Where(p => p.Name != "" && p.MissingSince == null)
            .Select(p => new CoordinatorView(
                p.EntraId,
                p.Name,
                p.Email,
                store
                    .Cohorts.Where(c => c.OwnerId == p.Id && mine.Contains(c.Id))
                    .Where(c => c.State != CohortState.Completed && c.State != CohortState.Cancelled)
                    .OrderBy(c => c.Name)
                    .Select(c => c.Name)
                    .ToList()
            ))
            .ToListAsync(cancellation);
        return [.. known.OrderBy(one => one.Runs.Count == 0).ThenBy(one => one.Name, StringComparer.Ordinal)];
    }

    /// <summary>As <see cref="RunAsync"/>, without those who stand above the person in the directory.</summary>
    public async Task<IReadOnlyList<CoordinatorView>> OutsideTheLineAsync(
        PersonId person,
        CancellationToken cancellation
    )
    {
        var above = (await store.LinesAboveAsync([person], cancellation))[person];
        var ids = await store.People.Where(p => above.Contains(p.Id)).Select(p => p.EntraId).ToListAsync(cancellation);
        return [.. (await RunAsync(person, cancellation)).Where(one => !ids.Contains(one.EntraId))];
    }
}

/// <summary>A coordinator as anybody may know them.</summary>
/// <param name="EntraId">The object id in Microsoft Entra ID.</param>
/// <param name="Runs">Those of the reader's cohorts that they run.</param>
public sealed record CoordinatorView(Guid EntraId, string Name, string? Email, IReadOnlyList<string> Runs);
