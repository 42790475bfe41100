using MentorBot.Domain.Shared;
using MentorBot.Domain.Store;

namespace MentorBot.Domain.Cohorts;

/// <summary>A coordinator closes enrolment before its date; closing it twice is closing it once.</summary>
public sealed class CloseEnrolment(MentorStore store)
{
    public async Task<Result<Done>> RunAsync(CohortId id, Act act, CancellationToken cancellation)
    {
        var cohort = act.IsCoordinator ? await store.Cohorts.FindAsync([id], cancellation) : null;
        if (cohort is null)
        {
            return new NotFound();
        }

        if (cohort.State == CohortState.Matching)
        {
            return new Done();
        }

        var closed = cohort.CloseEnrolment(act.Now);
        if (!closed.IsRefused)
        {
            await store.CommitAsync(act, "close-enrolment", id.Value, cancellation);
        }

        return closed;
    }
}
