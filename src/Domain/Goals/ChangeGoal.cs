using MentorBot.Domain.Mentorships;
using MentorBot.Domain.Shared;
using MentorBot.Domain.Store;

namespace MentorBot.Domain.Goals;

/// <summary>Changes what is written about an open goal.</summary>
public sealed class ChangeGoal(MentorStore store)
{
    /// <returns>
    /// Refused with <see cref="NotFound"/>, <see cref="MentorshipIsOver"/>, <see cref="NotYourGoal"/>,
    /// <see cref="GoalIsSettled"/>, <see cref="GoalDateHasPassed"/>, <see cref="CardIsOutdated"/> or what is wrong with the
    /// draft.
    /// </returns>
    /// <exception cref="ConcurrencyConflictException">Another member changed a shared goal first. Retry.</exception>
    public async Task<Result<Done>> RunAsync(
        GoalId id,
        GoalEdit edit,
        CommandContext context,
        CancellationToken cancellation
    )
    {
        var found = await store.FindGoalAsync(id, context.Person, cancellation);
        if (found.Refusal is { } refusal)
        {
            return refusal;
        }

        var goal = found.Value.Goal;
        var draft = edit.Apply(goal.Draft).Tidy();
        return await RefuseAsync(goal, draft, context, cancellation) is { } wrong
            ? wrong
            : await ChangeAsync(goal, draft, context, cancellation);
    }

    /// <summary>A date that has passed since it was written may stay.</summary>
    private async Task<Refusal?> RefuseAsync(
        Goal goal,
        GoalDraft draft,
        CommandContext context,
        CancellationToken cancellation
    ) =>
        goal.State != GoalState.Open ? new GoalIsSettled()
        : draft.Refuse() is { } refusal ? refusal
        : draft.DueOn is { } due && due != goal.DueOn && await store.HasPassedAsync(due, context, cancellation)
            ? new GoalDateHasPassed(due)
        : null;

    private async Task<Result<Done>> ChangeAsync(
        Goal goal,
        GoalDraft draft,
        CommandContext context,
        CancellationToken cancellation
    )
    {
        var before = goal.Version;
        goal.Rewrite(draft);
        if (context.WouldOverwrite(before, goal.Version))
        {
            store.ChangeTracker.Clear();
            return new CardIsOutdated();
        }

        await store.CommitAsync(context, "change-goal", goal.Id.Value, cancellation);
        return new Done();
    }
}
