using MentorBot.Bot.Buttons;
using MentorBot.Bot.Cards;
using MentorBot.Bot.Conversation;
using MentorBot.Bot.Text;
using MentorBot.Bot.Understanding;
using MentorBot.Domain.Goals;
using MentorBot.Domain.Mentorships;
using MentorBot.Domain.People;
using MentorBot.Domain.Shared;

namespace MentorBot.Bot.Goals;

/// <summary>Sets goals: by the form, or by a typed line that is the goal.</summary>
internal sealed class NewGoalHandler(FindGoals find, SetGoal set, GoalReplies replies, Asides asides)
    : IHandles<StartGoal>,
        IHandles<WriteGoal>,
        IHandles<SaveNewGoal>,
        IAnswersQuestion
{
    public QuestionKind Kind => QuestionKind.GoalTitle;

    public async Task<Reply> HandleAsync(StartGoal button, Form form, Turn turn, CancellationToken cancellation) =>
        await find.PlacesAsync(turn.Person.Id, cancellation) switch
        {
            [] => GoalListCards.NoMentorship(),
            [var only] when button.Title.Length > 0 => await SetAsync(
                only.Id,
                Titled(button.Title),
                isShared: false,
                turn,
                cancellation
            ),
            [var only] => GoalFormCards.New(only, GoalReplies.Blank),
            var many => GoalListCards.WhichFor(many, PlainText.OneLineOf(button.Title, Goal.MaxTitleLength)),
        };

    public async Task<Reply> HandleAsync(WriteGoal button, Form form, Turn turn, CancellationToken cancellation) =>
        await find.OfAsync(button.Id, turn.Person.Id, cancellation) switch
        {
            null => RefusalWords.For(new NotFound()),
            { Place.IsOpen: true } view => GoalFormCards.New(view.Place, Titled(button.Title)),
            var view => GoalListCards.List(view).Warning(RefusalWords.For(new MentorshipIsOver())),
        };

    public Task<Reply> HandleAsync(SaveNewGoal button, Form form, Turn turn, CancellationToken cancellation) =>
        SetAsync(button.Id, GoalForm.Read(form), GoalForm.ReadShared(form), turn, cancellation);

    public async Task<IReadOnlyList<Card>> CardsAsync(Guid subject, Turn turn, CancellationToken cancellation) =>
        await find.OfAsync(new MentorshipId(subject), turn.Person.Id, cancellation) is { Place.IsOpen: true } view
            ? [GoalFormCards.New(view.Place, GoalReplies.Blank)]
            : [];

    public async Task<Reply> AnswerAsync(Guid subject, string text, Turn turn, CancellationToken cancellation) =>
        asides.MayBeOne(text)
            ? NotAnAnswer.Instance
            : await SetAsync(new MentorshipId(subject), Titled(text), isShared: false, turn, cancellation);

    private static GoalDraft Titled(string title) => GoalReplies.Blank with { Title = title };

    private async Task<Reply> SetAsync(
        MentorshipId id,
        GoalDraft draft,
        bool isShared,
        Turn turn,
        CancellationToken cancellation
    )
    {
        var goal = await set.RunAsync(id, draft, isShared, turn.ContextFor(new ShowGoals(id)), cancellation);
        if (goal.Refusal is not { } refusal)
        {
            return await replies.ShowAsync(goal.Value, GoalReplies.Next, turn, cancellation);
        }

        return await find.OfAsync(id, turn.Person.Id, cancellation) switch
        {
            null => RefusalWords.For(new NotFound()),
            { Place.IsOpen: true } view => GoalFormCards
                .New(view.Place, draft, isShared)
                .Warning(RefusalWords.For(refusal)),
            var view => GoalListCards.List(view).Warning(RefusalWords.For(refusal)),
        };
    }
}
