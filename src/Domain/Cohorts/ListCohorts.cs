using MentorBot.Domain.Enrolment;
using MentorBot.Domain.Mentorships;
using MentorBot.Domain.Shared;
using MentorBot.Domain.Store;
using Microsoft.EntityFrameworkCore;

namespace MentorBot.Domain.Cohorts;

/// <summary>The cohorts a coordinator sees: those that are going on first, then the newest.</summary>
public sealed class ListCohorts(MentorStore store)
{
    public const int Most = 20;

    public async Task<Result<IReadOnlyList<CohortLine>>> RunAsync(Act act, CancellationToken cancellation)
    {
        if (!act.IsCoordinator)
        {
            return new CoordinatorsOnly();
        }

        var lines = await store
            .Cohorts.OrderBy(c => c.State == CohortState.Completed || c.State == CohortState.Cancelled)
            .ThenByDescending(c => c.CreatedAt)
            .Take(Most)
            .Select(c => new CohortLine(
                c.Id,
                c.Name,
                c.State,
                c.EnrolmentClosesAt,
                store.Enrolments.Count(e =>
                    e.CohortId == c.Id && e.State != EnrolmentState.Draft && e.State != EnrolmentState.Withdrawn
                ),
                store.Mentorships.Count(m =>
                    m.CohortId == c.Id && (m.State == MentorshipState.Active || m.State == MentorshipState.Paused)
                )
            ))
            .ToListAsync(cancellation);
        return lines;
    }
}

/// <param name="TakingPart">People who submitted and did not withdraw.</param>
/// <param name="Running">Mentorships that are active or paused.</param>
public sealed record CohortLine(
    CohortId Id,
    string Name,
    CohortState State,
    DateTimeOffset EnrolmentClosesAt,
    int TakingPart,
    int Running
)
{
    /// <summary>Whether a match can be previewed.</summary>
    public bool CanBeMatched => State is CohortState.Enrolling or CohortState.Matching or CohortState.Active;
}
