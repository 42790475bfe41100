using MentorBot.Domain.Mentorships;
using MentorBot.Domain.Notices;
using MentorBot.Domain.Shared;
using MentorBot.Domain.Store;
using Microsoft.EntityFrameworkCore;

namespace MentorBot.Domain.Goals;

/// <summary>
/// Marks a goal as reached, drops it, or opens it again. When it is reached, the others are told once, after a moment in
/// which it can still be taken back.
/// </summary>
public sealed class SettleGoal(MentorStore store)
{
    /// <inheritdoc cref="RunAsync"/>
    public Task<Result<Done>> ReachAsync(GoalId id, CommandContext context, CancellationToken cancellation) =>
        RunAsync(id, GoalState.Reached, null, context, cancellation);

    /// <inheritdoc cref="RunAsync"/>
    /// <param name="why">Null or empty if nothing is said.</param>
    public Task<Result<Done>> DropAsync(
        GoalId id,
        string? why,
        CommandContext context,
        CancellationToken cancellation
    ) => RunAsync(id, GoalState.Dropped, why, context, cancellation);

    /// <inheritdoc cref="RunAsync"/>
    public Task<Result<Done>> ReopenAsync(GoalId id, CommandContext context, CancellationToken cancellation) =>
        RunAsync(id, GoalState.Open, null, context, cancellation);

    /// <returns>
    /// Success, even if it stood so before. Refused with <see cref="NotFound"/>, <see cref="MentorshipIsOver"/>,
    /// <see cref="NotYourGoal"/>, <see cref="TooManyGoals"/>, <see cref="GoalTextTooLong"/> or <see cref="CardIsOutdated"/>.
    /// </returns>
    /// <exception cref="ConcurrencyConflictException">
    /// Another member changed a shared goal first, or another goal took the place. Retry.
    /// </exception>
    private async Task<Result<Done>> RunAsync(
        GoalId id,
        GoalState state,
        string? why,
        CommandContext context,
        CancellationToken cancellation
    )
    {
        var found = await store.FindGoalAsync(id, context.Person, cancellation);
        if (found.Refusal is { } refusal)
        {
            return refusal;
        }

        var (goal, mentorship) = found.Value;
        if (goal.State == state)
        {
            return new Done();
        }

        var before = goal.Version;
        if (await MoveAsync(goal, state, why, context, cancellation) is { } wrong)
        {
            return wrong;
        }

        return context.WouldOverwrite(before, goal.Version)
            ? Outdated()
            : await SaveAsync(goal, mentorship, context, cancellation);
    }

    private Result<Done> Outdated()
    {
        store.ChangeTracker.Clear();
        return new CardIsOutdated();
    }

    private async Task<Refusal?> MoveAsync(
        Goal goal,
        GoalState state,
        string? why,
        CommandContext context,
        CancellationToken cancellation
    )
    {
        var reason = PlainText.OneLine(why ?? "");
        if (reason.Length > Goal.MaxReasonLength)
        {
            return new GoalTextTooLong(GoalPart.Reason, reason.Length);
        }

        if (state == GoalState.Open)
        {
            return await ReopenAsync(goal, cancellation);
        }

        if (state == GoalState.Reached)
        {
            goal.Reach(context.Now);
        }
        else
        {
            goal.Drop(reason.Length == 0 ? null : reason, context.Now);
        }

        return null;
    }

    private async Task<Refusal?> ReopenAsync(Goal goal, CancellationToken cancellation)
    {
        var open = await store.OpenGoalsAsync(goal.MentorshipId, goal.OwnerId, cancellation);
        if (GoalLoading.FreePlace(open) is not { } place)
        {
            return new TooManyGoals();
        }

        goal.Reopen(place);
        return null;
    }

    private async Task<Result<Done>> SaveAsync(
        Goal goal,
        Mentorship mentorship,
        CommandContext context,
        CancellationToken cancellation
    )
    {
        if (goal.State == GoalState.Reached)
        {
            await TellAsync(goal, mentorship, context, cancellation);
        }

        await store.CommitAsync(context, ActionOf(goal.State), goal.Id.Value, cancellation);
        return new Done();
    }

    private static string ActionOf(GoalState state) =>
        state switch
        {
            GoalState.Reached => "reach-goal",
            GoalState.Dropped => "drop-goal",
            _ => "reopen-goal",
        };

    private async Task TellAsync(
        Goal goal,
        Mentorship mentorship,
        CommandContext context,
        CancellationToken cancellation
    )
    {
        var others = mentorship.Present().Select(m => m.PersonId).Where(id => id != context.Person).ToList();
        var told = await store
            .SentNotices.Where(n => others.Contains(n.RecipientId) && n.SubjectId == goal.Id.Value)
            .Where(n => n.Kind == NoticeKind.GoalReached && n.Outcome == NoticeEnding.Sent)
            .Select(n => n.RecipientId)
            .ToListAsync(cancellation);
        var news = others.Except(told).Select(id => News(id, goal, context.Now));
        await store.TellLatestAsync([.. news], cancellation);
    }

    private static Notice News(PersonId reader, Goal goal, DateTimeOffset now) =>
        Notice.Tell(
            reader,
            NoticeKind.GoalReached,
            goal.Id.Value,
            now,
            notBefore: now + Notice.Settling,
            occurrence: MentorshipLoading.OccurrenceAt(now)
        );
}
