using MentorBot.Bot.Buttons;
using MentorBot.Bot.Cards;
using MentorBot.Bot.Conversation;
using MentorBot.Domain.Goals;
using MentorBot.Domain.People;
using MentorBot.Domain.Shared;

namespace MentorBot.Bot.Goals;

/// <summary>Handles the buttons of a goal, and the words of its steps: typing a step ticks it.</summary>
internal sealed class GoalHandler(TickGoalStep tick, SettleGoal settle, GoalReplies replies)
    : IHandles<TickStep>,
        IHandles<MarkGoalReached>,
        IHandles<OpenGoalAgain>,
        IAnswersQuestion
{
    public QuestionKind Kind => QuestionKind.Goal;

    public Task<Reply> HandleAsync(TickStep button, Form form, Turn turn, CancellationToken cancellation) =>
        TickAsync(button.Id, button.Step, button.IsDone, turn, cancellation);

    public async Task<Reply> HandleAsync(MarkGoalReached button, Form form, Turn turn, CancellationToken cancellation)
    {
        var reached = await settle.ReachAsync(button.Id, GoalReplies.ContextFor(button.Id, turn), cancellation);
        return await replies.AfterAsync(button.Id, reached.Refusal, GoalCards.Reached, turn, cancellation);
    }

    public async Task<Reply> HandleAsync(OpenGoalAgain button, Form form, Turn turn, CancellationToken cancellation)
    {
        var open = await settle.ReopenAsync(button.Id, GoalReplies.ContextFor(button.Id, turn), cancellation);
        return await replies.AfterAsync(
            button.Id,
            open.Refusal,
            goal => GoalCards.Of(goal).Saying(GoalText.Reopened),
            turn,
            cancellation
        );
    }

    public async Task<IReadOnlyList<Card>> CardsAsync(Guid subject, Turn turn, CancellationToken cancellation) =>
        await replies.FindAsync(new GoalId(subject), turn, cancellation) is { } goal ? [GoalCards.Of(goal)] : [];

    public async Task<Reply> AnswerAsync(Guid subject, string text, Turn turn, CancellationToken cancellation) =>
        await replies.FindAsync(new GoalId(subject), turn, cancellation) is { IsMine: true } goal
        && goal.Steps.FirstOrDefault(step => IsCalled(step, text)) is { } step
            ? await TickAsync(goal.Id, step.Number, isDone: true, turn, cancellation)
            : NotAnAnswer.Instance;

    private async Task<Reply> TickAsync(GoalId id, int step, bool isDone, Turn turn, CancellationToken cancellation)
    {
        var ticked = await tick.RunAsync(id, step, isDone, GoalReplies.ContextFor(id, turn), cancellation);
        return await replies.AfterAsync(id, ticked.Refusal, GoalCards.Of, turn, cancellation);
    }

    private static bool IsCalled(GoalStep step, string text) =>
        CommandWords.Normalise(step.Words) == CommandWords.Normalise(text);
}
