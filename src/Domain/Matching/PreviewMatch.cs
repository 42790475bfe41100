using MentorBot.Domain.Cohorts;
using MentorBot.Domain.Shared;
using MentorBot.Domain.Store;
using Microsoft.EntityFrameworkCore;

namespace MentorBot.Domain.Matching;

/// <summary>
/// A dry run: plans a match and stores it with its inputs, and nobody is told anything. A cohort has one preview at most;
/// a new one takes its place.
/// </summary>
public sealed class PreviewMatch(MentorStore store)
{
    /// <returns>The run, or <see cref="NotFound"/>, <see cref="CohortIsNot"/>, or what the planner refuses.</returns>
    public async Task<Result<MatchRunId>> RunAsync(CohortId id, Act act, CancellationToken cancellation)
    {
        var cohort = act.IsCoordinator ? await store.Cohorts.FindAsync([id], cancellation) : null;
        if (cohort is null)
        {
            return new NotFound();
        }

        if (cohort.State is not (CohortState.Enrolling or CohortState.Matching or CohortState.Active))
        {
            return new CohortIsNot(cohort.Name, cohort.State);
        }

        var at = cohort.StartsAt > act.Now ? cohort.StartsAt : act.Now;
        var inputs = await MatchInputs.LoadAsync(store, cohort, act.Now.ToUnixTimeMilliseconds(), at, cancellation);
        var planned = MatchPlanner.Plan(inputs.Problem, cancellation);
        return planned.Refusal is { } refusal
            ? refusal
            : await StoreAsync(id, inputs, planned.Value, act, cancellation);
    }

    private async Task<MatchRunId> StoreAsync(
        CohortId cohort,
        MatchInputs inputs,
        MatchPlan plan,
        Act act,
        CancellationToken cancellation
    )
    {
        var earlier = store.MatchRuns.Where(r => r.CohortId == cohort && r.State == MatchRunState.Preview);
        foreach (var preview in await earlier.ToListAsync(cancellation))
        {
            preview.Supersede();
        }

        var leftOver = plan.Unmatched.Where(unmatched => !inputs.HaveSomebody.Contains(unmatched.Person));
        var told = plan with { Unmatched = [.. leftOver] };
        var run = MatchRun.Preview(cohort, inputs.Problem, told, act.Person, act.Now);
        store.MatchRuns.Add(run);
        await store.CommitAsync(act, "preview-match", run.Id.Value, cancellation);
        return run.Id;
    }
}
