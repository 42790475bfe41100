using MentorBot.Domain.Shared;
using MentorBot.Domain.Store;

namespace MentorBot.Domain.Cohorts;

/// <summary>Closes enrolment before its date.</summary>
public sealed class CloseEnrolment(MentorStore store)
{
    /// <returns>
    /// Success, even if it was closed before. Refused with <see cref="NotFound"/> or <see cref="CohortIsNot"/>.
    /// </returns>
    public async Task<Result<Done>> RunAsync(CohortId id, CommandContext context, CancellationToken cancellation)
    {
        var cohort = context.IsCoordinator ? await store.Cohorts.FindAsync([id], cancellation) : null;
        if (cohort is null)
        {
            return new NotFound();
        }

        if (cohort is { State: CohortState.Matching } or { State: CohortState.Active, IsContinuous: true })
        {
            return new Done();
        }

        var closed = cohort.CloseEnrolment(context.Now);
        if (!closed.IsRefused)
        {
            await store.CommitAsync(context, "close-enrolment", id.Value, cancellation);
        }

        return closed;
    }
}
