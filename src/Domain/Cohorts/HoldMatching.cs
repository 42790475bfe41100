using MentorBot.Domain.Shared;
using MentorBot.Domain.Store;

namespace MentorBot.Domain.Cohorts;

/// <summary>Holds the matching of a continuous cohort at night, or lets it go on. Open proposals stay as they are.</summary>
public sealed class HoldMatching(MentorStore store)
{
    /// <returns>
    /// Success, even if it was so before. Refused with <see cref="NotFound"/> or <see cref="CohortIsNot"/>.
    /// </returns>
    public async Task<Result<Done>> RunAsync(
        CohortId id,
        bool holds,
        CommandContext context,
        CancellationToken cancellation
    )
    {
        var cohort = context.IsCoordinator ? await store.Cohorts.FindAsync([id], cancellation) : null;
        if (cohort is null)
        {
            return new NotFound();
        }

        var held = cohort.HoldMatching(holds, context.Now);
        if (!held.IsRefused)
        {
            await store.CommitAsync(context, holds ? "hold-matching" : "resume-matching", id.Value, cancellation);
        }

        return held;
    }
}
