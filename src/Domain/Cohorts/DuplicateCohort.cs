using MentorBot.Domain.Shared;
using MentorBot.Domain.Store;
using Microsoft.EntityFrameworkCore;

namespace MentorBot.Domain.Cohorts;

/// <summary>
/// Makes a draft of another cohort: the same purpose, model, skills and rules, the same lengths from today on, and nobody in it.
/// </summary>
public sealed class DuplicateCohort(MentorStore store)
{
    /// <param name="id">What is copied.</param>
    /// <param name="copy">Assigned when the question is shown, so that answering it twice makes one copy.</param>
    /// <param name="context">Who copies it, and owns the copy.</param>
    /// <param name="cancellation">Cancels the queries.</param>
    /// <returns>The copy's id, also if it was made before. Refused with <see cref="NotFound"/>.</returns>
    public async Task<Result<CohortId>> RunAsync(
        CohortId id,
        CohortId copy,
        CommandContext context,
        CancellationToken cancellation
    )
    {
        var planned = await PlanAsync(id, context, cancellation);
        if (planned.Refusal is { } refusal)
        {
            return refusal;
        }

        if (await store.Cohorts.AnyAsync(c => c.Id == copy, cancellation))
        {
            return copy;
        }

        store.Cohorts.Add(Cohort.Draft(planned.Value, context.Person, context.Now, copy));
        await store.CommitAsync(context, "duplicate-cohort", copy.Value, cancellation);
        return copy;
    }

    /// <summary>What the copy would be, and changes nothing.</summary>
    /// <returns>As <see cref="RunAsync"/>.</returns>
    public async Task<Result<CohortPlan>> PlanAsync(CohortId id, CommandContext context, CancellationToken cancellation)
    {
        var cohort =
            context.IsCoordinator && id != Cohort.InformalId
                ? await store.Cohorts.AsNoTracking().SingleOrDefaultAsync(c => c.Id == id, cancellation)
                : null;
        if (cohort is null)
        {
            return new NotFound();
        }

        var working = await store
            .People.Where(p => p.Id == context.Person)
            .Select(p => p.Working)
            .SingleAsync(cancellation);
        return cohort.Again(await FreeNameAsync(cohort.Name, cancellation), working, context.Now);
    }

    private async Task<string> FreeNameAsync(string name, CancellationToken cancellation)
    {
        for (var number = 2; ; number++)
        {
            var wanted = CopyNames.Of(name, number);
            if (!await store.IsNameTakenAsync(wanted, default, cancellation))
            {
                return wanted;
            }
        }
    }
}
