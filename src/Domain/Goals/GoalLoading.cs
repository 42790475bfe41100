using MentorBot.Domain.Mentorships;
using MentorBot.Domain.Shared;
using MentorBot.Domain.Store;
using Microsoft.EntityFrameworkCore;

namespace MentorBot.Domain.Goals;

/// <summary>Loads goals for changing, and checks who may.</summary>
internal static class GoalLoading
{
    /// <summary>
    /// Loads a goal that the person may change. Refused with <see cref="NotFound"/>, <see cref="MentorshipIsOver"/> or
    /// <see cref="NotYourGoal"/>.
    /// </summary>
    public static async Task<Result<(Goal Goal, Mentorship Mentorship)>> FindGoalAsync(
        this MentorStore store,
        GoalId id,
        PersonId person,
        CancellationToken cancellation
    )
    {
        if (await store.Goals.SingleOrDefaultAsync(g => g.Id == id, cancellation) is not { } goal)
        {
            return new NotFound();
        }

        var running = await store.FindRunningAsync(goal.MentorshipId, person, cancellation);
        return running.Refusal is { } refusal ? refusal
            : goal.IsShared || goal.OwnerId == person ? (goal, running.Value)
            : running.Value.Member(goal.OwnerId!.Value) is { IsIn: true } ? new NotYourGoal()
            : new NotFound();
    }

    /// <summary>Open goals of one owner, or the shared ones if there is none.</summary>
    public static Task<List<Goal>> OpenGoalsAsync(
        this MentorStore store,
        MentorshipId mentorship,
        PersonId? owner,
        CancellationToken cancellation
    ) =>
        store
            .Goals.Where(g => g.MentorshipId == mentorship && g.OwnerId == owner && g.State == GoalState.Open)
            .ToListAsync(cancellation);

    /// <summary>The first free place; null if all are taken.</summary>
    public static int? FreePlace(IReadOnlyCollection<Goal> open) =>
        Enumerable
            .Range(1, Goal.MostOpen)
            .Select(place => (int?)place)
            .FirstOrDefault(place => open.All(goal => goal.Place != place));

    /// <summary>Whether the date lies in the past where the person is.</summary>
    public static async Task<bool> HasPassedAsync(
        this MentorStore store,
        DateOnly date,
        CommandContext context,
        CancellationToken cancellation
    )
    {
        var zone = await store
            .People.Where(p => p.Id == context.Person)
            .Select(p => p.Working.ZoneId)
            .SingleAsync(cancellation);
        return date < WorkingTime.Default(zone).LocalDay(context.Now);
    }
}
