using MentorBot.Domain.Cohorts;
using MentorBot.Domain.Shared;
using MentorBot.Domain.Store;

namespace MentorBot.Domain.Mentorships;

/// <summary>
/// Finishes a continuous cohort, which would not end by itself: its mentorships are completed, as at the end of any other, and
/// everyone taking part is told.
/// </summary>
public sealed class FinishCohort(MentorStore store)
{
    /// <returns>
    /// Success, even if it was finished before. Refused with <see cref="NotFound"/> or <see cref="CohortIsNot"/>.
    /// </returns>
    public async Task<Result<Done>> RunAsync(CohortId id, CommandContext context, CancellationToken cancellation)
    {
        var cohort = context.IsCoordinator ? await store.Cohorts.FindAsync([id], cancellation) : null;
        if (cohort is null)
        {
            return new NotFound();
        }

        if (cohort is { IsContinuous: true, State: CohortState.Completed })
        {
            return new Done();
        }

        var finished = cohort.Finish(context.Now);
        if (!finished.IsRefused)
        {
            await store.EndCohortAsync(
                id,
                mentorship => mentorship.Complete(context.Now),
                isClosing: true,
                EndReason.Expired,
                context.Now,
                cancellation
            );
            await store.CommitAsync(context, "finish-cohort", id.Value, cancellation);
        }

        return finished;
    }
}
