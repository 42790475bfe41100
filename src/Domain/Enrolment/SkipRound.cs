using MentorBot.Domain.Cohorts;
using MentorBot.Domain.Shared;
using MentorBot.Domain.Store;
using Microsoft.EntityFrameworkCore;

namespace MentorBot.Domain.Enrolment;

/// <summary>
/// Lets somebody sit the next round of a cohort out, and changes it back. It is their own wish, so it counts neither for nor
/// against them in the matches that follow. Once a round is approved, everybody is in the next one again.
/// </summary>
public sealed class SkipRound(MentorStore store)
{
    /// <param name="id">The cohort.</param>
    /// <param name="skips">False to be in the next round after all.</param>
    /// <param name="context">Who, and when.</param>
    /// <param name="cancellation">Cancels the queries.</param>
    /// <returns>
    /// Success, also if it was so before. Refused with <see cref="NotFound"/> unless they take part in a cohort that meets in
    /// rounds, or with <see cref="CohortIsNot"/> before sign-up closes and after the end.
    /// </returns>
    public async Task<Result<Done>> RunAsync(
        CohortId id,
        bool skips,
        CommandContext context,
        CancellationToken cancellation
    )
    {
        var cohort = await store.Cohorts.AsNoTracking().SingleOrDefaultAsync(c => c.Id == id, cancellation);
        var enrolment = await store.Enrolments.SingleOrDefaultAsync(
            e => e.CohortId == id && e.PersonId == context.Person,
            cancellation
        );
        if (cohort is not { Model: MentoringModel.Rounds } || enrolment is null or { IsUnsent: true })
        {
            return new NotFound();
        }

        if (cohort.State is not (CohortState.Matching or CohortState.Active))
        {
            return new CohortIsNot(cohort.Name, cohort.State);
        }

        enrolment.SetSkipsRound(skips);
        await store.CommitAsync(context, skips ? "skip-round" : "join-round", id.Value, cancellation);
        return new Done();
    }
}
