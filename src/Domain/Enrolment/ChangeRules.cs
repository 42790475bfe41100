using MentorBot.Domain.Cohorts;
using MentorBot.Domain.Shared;
using MentorBot.Domain.Store;

namespace MentorBot.Domain.Enrolment;

/// <summary>
/// Changes the rules by which a cohort is matched. If an inclusion goal or one of its groups is withdrawn, what people
/// answered about it is deleted.
/// </summary>
public sealed class ChangeRules(MentorStore store)
{
    /// <returns>
    /// Refused with <see cref="NotFound"/>, <see cref="CohortIsNot"/>, or <see cref="CohortPlanRefused"/> with every
    /// mistake.
    /// </returns>
    /// <exception cref="ConcurrencyConflictException">
    /// A concurrency conflict: the cohort was changed meanwhile. Retry.
    /// </exception>
    public async Task<Result<Done>> RunAsync(
        CohortId id,
        NewRules form,
        CommandContext context,
        CancellationToken cancellation
    )
    {
        var cohort = context.IsCoordinator ? await store.Cohorts.FindAsync([id], cancellation) : null;
        if (cohort is null)
        {
            return new NotFound();
        }

        var rules = form.Tidied();
        var mistakes = rules.Mistakes(cohort.Policy).ToList();
        if (mistakes.Count > 0)
        {
            return new CohortPlanRefused(mistakes);
        }

        var policy = rules.ApplyTo(cohort.Policy);
        if (context.WouldOverwrite(AnswerVersion.Of(cohort.Policy), AnswerVersion.Of(policy)))
        {
            return new CardIsOutdated();
        }

        var kept = cohort.ChangePolicy(policy);
        if (!kept.IsRefused)
        {
            await store.ForgetGroupsExceptAsync(id, rules.Groups, cancellation);
            await store.CommitAsync(context, "change-rules", id.Value, cancellation);
        }

        return kept;
    }
}
