using MentorBot.Bot.Buttons;
using MentorBot.Bot.Cards;
using MentorBot.Bot.Conversation;
using MentorBot.Bot.Text;
using MentorBot.Bot.Understanding;
using MentorBot.Domain.Goals;
using MentorBot.Domain.People;
using MentorBot.Domain.Shared;

namespace MentorBot.Bot.Goals;

/// <summary>Takes the answer to how one will know that a goal is reached, by the card or as a typed sentence.</summary>
internal sealed class GoalMeasureHandler(ChangeGoal change, GoalReplies replies, Asides asides)
    : IHandles<SayGoalMeasure>,
        IHandles<SkipGoalMeasure>,
        IAnswersQuestion
{
    public QuestionKind Kind => QuestionKind.GoalMeasure;

    public Task<Reply> HandleAsync(SayGoalMeasure button, Form form, Turn turn, CancellationToken cancellation) =>
        SayAsync(button.Id, GoalForm.ReadMeasure(form), turn, cancellation);

    public Task<Reply> HandleAsync(SkipGoalMeasure button, Form form, Turn turn, CancellationToken cancellation) =>
        replies.ShowAsync(button.Id, GoalReplies.AfterMeasure, turn, cancellation);

    public async Task<IReadOnlyList<Card>> CardsAsync(Guid subject, Turn turn, CancellationToken cancellation) =>
        await replies.FindAsync(new GoalId(subject), turn, cancellation) is { } goal
            ? [GoalFormCards.Measure(goal)]
            : [];

    public async Task<Reply> AnswerAsync(Guid subject, string text, Turn turn, CancellationToken cancellation) =>
        asides.MayBeOne(text) ? NotAnAnswer.Instance : await SayAsync(new GoalId(subject), text, turn, cancellation);

    private async Task<Reply> SayAsync(GoalId id, string measure, Turn turn, CancellationToken cancellation)
    {
        if (measure.Length == 0)
        {
            return await AgainAsync(id, GoalText.MeasureMissing, turn, cancellation);
        }

        var context = GoalReplies.ContextFor(id, turn);
        var said = await change.RunAsync(id, new GoalMeasured(measure), context, cancellation);
        return said.Refusal is GoalTextTooLong tooLong
            ? await AgainAsync(id, SafeText.Of(RefusalWords.For(tooLong)), turn, cancellation)
            : await replies.AfterAsync(id, said.Refusal, GoalReplies.AfterMeasure, turn, cancellation);
    }

    private Task<Reply> AgainAsync(GoalId id, SafeText wrong, Turn turn, CancellationToken cancellation) =>
        replies.ShowAsync(id, goal => GoalFormCards.Measure(goal).Warning(wrong), turn, cancellation);
}
