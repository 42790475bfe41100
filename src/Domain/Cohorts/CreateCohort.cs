using MentorBot.Domain.Shared;
using MentorBot.Domain.Store;
using Microsoft.EntityFrameworkCore;

namespace MentorBot.Domain.Cohorts;

/// <summary>Creates a cohort as a draft, so only coordinators know of it yet.</summary>
public sealed class CreateCohort(MentorStore store)
{
    /// <returns>
    /// The cohort's id, also if the form was submitted before. Refused with <see cref="CoordinatorsOnly"/>, or
    /// <see cref="CohortPlanRefused"/> with every mistake.
    /// </returns>
    public async Task<Result<CohortId>> RunAsync(NewCohort form, CommandContext context, CancellationToken cancellation)
    {
        if (!context.IsCoordinator)
        {
            return new CoordinatorsOnly();
        }

        if (await store.Cohorts.AnyAsync(c => c.Id == form.Id, cancellation))
        {
            return form.Id;
        }

        var wanted = form.Tidied();
        var working = await WorkingTimeAsync(context.Person, cancellation);
        var mistakes = await MistakesAsync(wanted, working.LocalDay(context.Now), cancellation);
        if (mistakes.Count > 0)
        {
            return new CohortPlanRefused(mistakes);
        }

        store.Cohorts.Add(Cohort.Draft(wanted.Plan(working, context.Now), context.Person, context.Now, wanted.Id));
        await store.CommitAsync(context, "create-cohort", wanted.Id.Value, cancellation);
        return wanted.Id;
    }

    private Task<WorkingTime> WorkingTimeAsync(PersonId person, CancellationToken cancellation) =>
        store.People.Where(p => p.Id == person).Select(p => p.Working).SingleAsync(cancellation);

    private async Task<List<Refusal>> MistakesAsync(NewCohort wanted, DateOnly today, CancellationToken ct)
    {
        var mistakes = wanted.Mistakes(today).ToList();
        if (await store.IsNameTakenAsync(wanted.Name, wanted.Id, ct))
        {
            mistakes.Insert(0, new NameTaken(wanted.Name));
        }

        return mistakes;
    }
}
