using MentorBot.Domain.Mentorships;
using MentorBot.Domain.Shared;
using MentorBot.Domain.Store;

namespace MentorBot.Domain.Goals;

/// <summary>
/// Sets a goal. Of two that are set at the same moment, the later commit meets a concurrency conflict, is run again, and
/// finds the place taken.
/// </summary>
public sealed class SetGoal(MentorStore store)
{
    /// <param name="id">The mentorship.</param>
    /// <param name="draft">What was written.</param>
    /// <param name="isShared">Whether it belongs to all; in a pair it never does.</param>
    /// <param name="context">Who sets it, and when.</param>
    /// <param name="cancellation">Cancels the queries.</param>
    /// <returns>
    /// The goal; the one that is there already if an open one says the same, so that pressing twice sets one. Refused with
    /// <see cref="NotFound"/>, <see cref="MentorshipIsOver"/>, <see cref="GoalExists"/>, <see cref="TooManyGoals"/>,
    /// <see cref="GoalDateHasPassed"/> or what is wrong with the draft.
    /// </returns>
    /// <exception cref="ConcurrencyConflictException">Another goal took the place. Retry.</exception>
    public async Task<Result<GoalId>> RunAsync(
        MentorshipId id,
        GoalDraft draft,
        bool isShared,
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

        PersonId? owner = isShared && found.Value.Present().Count > 2 ? null : context.Person;
        var open = await store.OpenGoalsAsync(id, owner, cancellation);
        if (open.Find(goal => goal.Title == tidy.Title) is { } same)
        {
            return same.Draft.SaysTheSame(tidy) ? same.Id : new GoalExists(tidy.Title);
        }

        return GoalLoading.FreePlace(open) is not { } place ? new TooManyGoals()
            : tidy.DueOn is { } due && await store.HasPassedAsync(due, context, cancellation)
                ? new GoalDateHasPassed(due)
            : await SetAsync(Goal.Set(id, owner, place, tidy, context.Now), context, cancellation);
    }

    private async Task<GoalId> SetAsync(Goal goal, CommandContext context, CancellationToken cancellation)
    {
        store.Goals.Add(goal);
        await store.CommitAsync(context, "set-goal", goal.Id.Value, cancellation);
        return goal.Id;
    }
}
