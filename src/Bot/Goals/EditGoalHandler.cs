using MentorBot.Bot.Buttons;
using MentorBot.Bot.Conversation;
using MentorBot.Bot.Text;
using MentorBot.Domain.Goals;
using MentorBot.Domain.Mentorships;
using MentorBot.Domain.Shared;

namespace MentorBot.Bot.Goals;

/// <summary>Changes what is written about a goal.</summary>
internal sealed class EditGoalHandler(ChangeGoal change, GoalReplies replies) : IHandles<EditGoal>, IHandles<SaveGoal>
{
    public Task<Reply> HandleAsync(EditGoal button, Form form, Turn turn, CancellationToken cancellation) =>
        replies.ShowAsync(
            button.Id,
            goal =>
                !goal.Place.IsOpen ? GoalCards.Of(goal).Warning(RefusalWords.For(new MentorshipIsOver()))
                : !goal.IsMine ? GoalCards.Of(goal).Warning(RefusalWords.For(new NotYourGoal()))
                : goal.State != GoalState.Open ? GoalCards.Of(goal).Warning(RefusalWords.For(new GoalIsSettled()))
                : GoalFormCards.Edit(goal),
            turn,
            cancellation
        );

    public async Task<Reply> HandleAsync(SaveGoal button, Form form, Turn turn, CancellationToken cancellation)
    {
        var draft = GoalForm.Read(form);
        var context = GoalReplies.ContextFor(button.Id, turn);
        var saved = await change.RunAsync(button.Id, new GoalRewritten(draft), context, cancellation);
        return IsAboutText(saved.Refusal)
            ? await replies.ShowAsync(
                button.Id,
                goal => GoalFormCards.Edit(goal, draft).Warning(RefusalWords.For(saved.Refusal!)),
                turn,
                cancellation
            )
            : await replies.AfterAsync(
                button.Id,
                saved.Refusal,
                goal => GoalCards.Of(goal).Saying(GoalText.Saved),
                turn,
                cancellation
            );
    }

    /// <summary>Whether the form can be sent again once its text is changed.</summary>
    private static bool IsAboutText(Refusal? refusal) =>
        refusal is GoalWithoutTitle or GoalTextTooLong or TooManyGoalSteps or GoalDateHasPassed;
}
