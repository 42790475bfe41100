using MentorBot.Domain.Enrolment;
using MentorBot.Domain.Mentorships;
using MentorBot.Domain.Shared;
using MentorBot.Domain.Store;

namespace MentorBot.Domain.Goals;

/// <summary>
/// Starts a newcomer's plan for their first weeks. Their buddy sees it, as any goal; there is one in a mentorship.
/// </summary>
public sealed class StartPlan(MentorStore store)
{
    /// <param name="id">The mentorship.</param>
    /// <param name="draft">Its title, and a step for each week, in the newcomer's language.</param>
    /// <param name="context">Who starts it, and when.</param>
    /// <param name="cancellation">Cancels the queries.</param>
    /// <returns>
    /// The plan; the one that is open already if there is one. Refused with <see cref="NotFound"/>,
    /// <see cref="MentorshipIsOver"/>, <see cref="OnlyNewcomersPlan"/>, <see cref="TooManyGoals"/> or what is wrong with the
    /// draft.
    /// </returns>
    /// <exception cref="ConcurrencyConflictException">A goal took its place. Retry.</exception>
    public async Task<Result<GoalId>> RunAsync(
        MentorshipId id,
        GoalDraft draft,
        CommandContext context,
        CancellationToken cancellation
    )
    {
        var tidy = draft.Tidy();
        var found = await store.FindRunningAsync(id, context.Person, cancellation);
        if ((found.Refusal ?? tidy.Refuse()) is { } refusal)
        {
            return refusal;
        }

        if (found.Value.Member(context.Person) is not { Role: MentoringRole.Newcomer })
        {
            return new OnlyNewcomersPlan();
        }

        var open = await store.OpenGoalsAsync(id, context.Person, cancellation);
        return open.Find(goal => goal.IsPlan) is { } plan ? plan.Id
            : GoalLoading.FreePlace(open) is not { } place ? new TooManyGoals()
            : await StartAsync(Goal.Plan(id, context.Person, place, tidy, context.Now), context, cancellation);
    }

    private async Task<GoalId> StartAsync(Goal plan, CommandContext context, CancellationToken cancellation)
    {
        store.Goals.Add(plan);
        await store.CommitAsync(context, "start-plan", plan.Id.Value, cancellation);
        return plan.Id;
    }
}
