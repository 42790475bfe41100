using MentorBot.Bot.Buttons;
using MentorBot.Bot.Cards;
using MentorBot.Bot.Conversation;
using MentorBot.Bot.Text;
using MentorBot.Bot.Understanding;
using MentorBot.Domain.Goals;
using MentorBot.Domain.People;
using MentorBot.Domain.Shared;

namespace MentorBot.Bot.Goals;

/// <summary>Drops a goal, after asking. What is typed to the question is the reason; "yes" drops without one.</summary>
internal sealed class DropGoalHandler(SettleGoal settle, GoalReplies replies, Asides asides)
    : IHandles<ConsiderDroppingGoal>,
        IHandles<DropGoalNow>,
        IAnswersQuestion
{
    public QuestionKind Kind => QuestionKind.DropGoal;

    public Task<Reply> HandleAsync(ConsiderDroppingGoal button, Form form, Turn turn, CancellationToken cancellation) =>
        replies.ShowAsync(
            button.Id,
            goal => CanDrop(goal) ? GoalCards.Drop(goal) : GoalCards.Of(goal),
            turn,
            cancellation
        );

    public Task<Reply> HandleAsync(DropGoalNow button, Form form, Turn turn, CancellationToken cancellation) =>
        DropAsync(button.Id, GoalForm.ReadWhy(form), turn, cancellation);

    public async Task<IReadOnlyList<Card>> CardsAsync(Guid subject, Turn turn, CancellationToken cancellation) =>
        await replies.FindAsync(new GoalId(subject), turn, cancellation) is { } goal && CanDrop(goal)
            ? [GoalCards.Drop(goal)]
            : [];

    public async Task<Reply> AnswerAsync(Guid subject, string text, Turn turn, CancellationToken cancellation) =>
        YesOrNo.Parse(text) switch
        {
            true => await DropAsync(new GoalId(subject), "", turn, cancellation),
            false => await replies.ShowAsync(new GoalId(subject), GoalCards.Of, turn, cancellation),
            null when asides.IsOne(text) => NotAnAnswer.Instance,
            null => await DropAsync(new GoalId(subject), text, turn, cancellation),
        };

    private async Task<Reply> DropAsync(GoalId id, string why, Turn turn, CancellationToken cancellation)
    {
        var dropped = await settle.DropAsync(id, why, GoalReplies.ContextFor(id, turn), cancellation);
        return dropped.Refusal is GoalTextTooLong tooLong
            ? await replies.ShowAsync(
                id,
                goal => GoalCards.Drop(goal).Warning(RefusalWords.For(tooLong)),
                turn,
                cancellation
            )
            : await replies.AfterAsync(
                id,
                dropped.Refusal,
                goal => GoalCards.Of(goal).Noting(GoalText.Dropped),
                turn,
                cancellation
            );
    }

    private static bool CanDrop(GoalView goal) => goal is { IsMine: true, State: GoalState.Open, Place.IsOpen: true };
}
