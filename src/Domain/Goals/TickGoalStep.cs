using MentorBot.Domain.Mentorships;
using MentorBot.Domain.Shared;
using MentorBot.Domain.Store;

namespace MentorBot.Domain.Goals;

/// <summary>
/// Ticks a step of a goal, or takes the tick away. It says what the step shall be, not that it shall change, and is about one
/// step alone: so it holds from an old card as well, and two members who tick at once lose nothing.
/// </summary>
public sealed class TickGoalStep(MentorStore store)
{
    /// <param name="id">The goal.</param>
    /// <param name="number">The step's number.</param>
    /// <param name="isDone">Whether it is done.</param>
    /// <param name="context">Who ticks, and when.</param>
    /// <param name="cancellation">Cancels the queries.</param>
    /// <returns>
    /// Refused with <see cref="NotFound"/>, <see cref="MentorshipIsOver"/>, <see cref="NotYourGoal"/>,
    /// <see cref="GoalIsSettled"/>, or with <see cref="CardIsOutdated"/> if the step was rewritten or taken out.
    /// </returns>
    /// <exception cref="ConcurrencyConflictException">Another member changed a shared goal first. Retry.</exception>
    public async Task<Result<Done>> RunAsync(
        GoalId id,
        int number,
        bool isDone,
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
        if (goal.State != GoalState.Open)
        {
            return new GoalIsSettled();
        }

        if (!goal.Tick(number, isDone))
        {
            return new CardIsOutdated();
        }

        await store.CommitAsync(context, "tick-goal-step", id.Value, cancellation);
        return new Done();
    }
}
