using MentorBot.Domain.Shared;
using MentorBot.Domain.Store;
using Microsoft.EntityFrameworkCore;

namespace MentorBot.Domain.Cohorts;

/// <summary>
/// A coordinator changes the rules by which a cohort is matched. What people said to an inclusion goal that is withdrawn,
/// or to a group that is no longer part of it, is deleted with it.
/// </summary>
public sealed class ChangeRules(MentorStore store)
{
    /// <returns>
    /// <see cref="NotFound"/>, <see cref="CohortIsNot"/>, or <see cref="CohortPlanRefused"/> with every mistake.
    /// </returns>
    /// <exception cref="SomebodyWasFirstException">Somebody changed the cohort at the same time; run again.</exception>
    public async Task<Result<Done>> RunAsync(CohortId id, NewRules form, Act act, CancellationToken cancellation)
    {
        var cohort = act.IsCoordinator ? await store.Cohorts.FindAsync([id], cancellation) : null;
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

        var kept = cohort.KeepTo(rules.ApplyTo(cohort.Policy));
        if (!kept.IsRefused)
        {
            await ForgetAsync(id, rules.Groups, cancellation);
            await store.CommitAsync(act, "change-rules", id.Value, cancellation);
        }

        return kept;
    }

    private async Task ForgetAsync(CohortId id, IReadOnlyList<string> groups, CancellationToken cancellation)
    {
        var said = await store
            .Enrolments.Where(e => e.CohortId == id && e.Affinities.Count > 0)
            .ToListAsync(cancellation);
        foreach (var enrolment in said.Where(e => e.Affinities.Except(groups).Any()))
        {
            enrolment.WantsToBeMatchedBy(enrolment.Affinities.Intersect(groups));
        }
    }
}
