using MentorBot.Domain.Cohorts;
using MentorBot.Domain.Shared;
using MentorBot.Domain.Store;

namespace MentorBot.Domain.Mentorships;

/// <summary>Cancels a cohort: its mentorships end and everyone taking part is told.</summary>
public sealed class CancelCohort(MentorStore store)
{
    /// <returns>
    /// Success, even if it was cancelled before. Refused with <see cref="NotFound"/> or <see cref="CohortIsNot"/>.
    /// </returns>
    public async Task<Result<Done>> RunAsync(CohortId id, CommandContext context, CancellationToken cancellation)
    {
        var cohort = context.IsCoordinator ? await store.Cohorts.FindAsync([id], cancellation) : null;
        if (cohort is null)
        {
            return new NotFound();
        }

        if (cohort.State == CohortState.Cancelled)
        {
            return new Done();
        }

        var cancelled = cohort.Cancel();
        if (!cancelled.IsRefused)
        {
            await EndAsync(id, context.Now, cancellation);
            await store.CommitAsync(context, "cancel-cohort", id.Value, cancellation);
        }

        return cancelled;
    }

    private Task EndAsync(CohortId id, DateTimeOffset now, CancellationToken cancellation) =>
        store.EndCohortAsync(
            id,
            mentorship => mentorship.End(EndReason.CohortCancelled, now),
            isClosing: false,
            EndReason.CohortCancelled,
            now,
            cancellation
        );
}
