using MentorBot.Bot.Buttons;
using MentorBot.Bot.Cards;
using MentorBot.Bot.Conversation;
using MentorBot.Bot.Mentorships;
using MentorBot.Bot.Text;
using MentorBot.Domain.Goals;
using MentorBot.Domain.People;
using MentorBot.Domain.Shared;

namespace MentorBot.Bot.Goals;

/// <summary>Takes the answer to by when a goal is to be reached, by the card or as a typed date.</summary>
internal sealed class GoalDateHandler(ChangeGoal change, GoalReplies replies) : IHandles<SayGoalDate>, IAnswersQuestion
{
    public QuestionKind Kind => QuestionKind.GoalDate;

    public async Task<Reply> HandleAsync(SayGoalDate button, Form form, Turn turn, CancellationToken cancellation) =>
        GoalForm.ReadDue(form) is { } due
            ? await SayAsync(button.Id, due, turn, cancellation)
            : await replies.ShowAsync(
                button.Id,
                goal => GoalFormCards.Date(goal).Warning(GoalText.DateMissing),
                turn,
                cancellation
            );

    public async Task<IReadOnlyList<Card>> CardsAsync(Guid subject, Turn turn, CancellationToken cancellation) =>
        await replies.FindAsync(new GoalId(subject), turn, cancellation) is { } goal ? [GoalFormCards.Date(goal)] : [];

    /// <summary>Text that is not a date may be any other command, so it is left to the other handlers.</summary>
    public async Task<Reply> AnswerAsync(Guid subject, string text, Turn turn, CancellationToken cancellation) =>
        TypedDates.Parse(text, turn.Person.Working.LocalDay(turn.Now)) is { } due
            ? await SayAsync(new GoalId(subject), due, turn, cancellation)
            : NotAnAnswer.Instance;

    private async Task<Reply> SayAsync(GoalId id, DateOnly due, Turn turn, CancellationToken cancellation)
    {
        var said = await change.RunAsync(id, new GoalDated(due), GoalReplies.ContextFor(id, turn), cancellation);
        return said.Refusal is GoalDateHasPassed passed
            ? await replies.ShowAsync(
                id,
                goal => GoalFormCards.Date(goal).Warning(RefusalWords.For(passed)),
                turn,
                cancellation
            )
            : await replies.AfterAsync(
                id,
                said.Refusal,
                goal => GoalCards.Of(goal).Saying(GoalText.IsSet),
                turn,
                cancellation
            );
    }
}
