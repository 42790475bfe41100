using MentorBot.Bot.Buttons;
using MentorBot.Bot.Cards;
using MentorBot.Bot.Conversation;
using MentorBot.Domain.Goals;
using MentorBot.Domain.People;
using MentorBot.Domain.Shared;

namespace MentorBot.Bot.Goals;

/// <summary>Shows goals. Typing the title of one that is listed shows it.</summary>
internal sealed class GoalsHandler(FindGoals find, GoalReplies replies)
    : IHandles<ShowMyGoals>,
        IHandles<ShowGoals>,
        IHandles<ShowGoal>,
        IAnswersQuestion
{
    public QuestionKind Kind => QuestionKind.Goals;

    public async Task<Reply> HandleAsync(ShowMyGoals button, Form form, Turn turn, CancellationToken cancellation) =>
        await find.PlacesAsync(turn.Person.Id, cancellation) switch
        {
            [] => GoalListCards.NoMentorship(),
            [var only] => GoalListCards.List(await find.OfAsync(only, cancellation)),
            var many => GoalListCards.Which(many),
        };

    public Task<Reply> HandleAsync(ShowGoals button, Form form, Turn turn, CancellationToken cancellation) =>
        replies.ListAsync(button.Id, turn, cancellation);

    public Task<Reply> HandleAsync(ShowGoal button, Form form, Turn turn, CancellationToken cancellation) =>
        replies.ShowAsync(button.Id, GoalCards.Of, turn, cancellation);

    public async Task<IReadOnlyList<Card>> CardsAsync(Guid subject, Turn turn, CancellationToken cancellation) =>
        await FindAsync(subject, turn, cancellation) is { Place.IsOpen: true } view ? [GoalListCards.List(view)] : [];

    public async Task<Reply> AnswerAsync(Guid subject, string text, Turn turn, CancellationToken cancellation) =>
        await FindAsync(subject, turn, cancellation) is { Place.IsOpen: true } view
        && view.Goals.FirstOrDefault(goal => IsCalled(goal, text)) is { } named
            ? GoalCards.Of(named)
            : NotAnAnswer.Instance;

    private Task<GoalsView?> FindAsync(Guid mentorship, Turn turn, CancellationToken cancellation) =>
        find.OfAsync(new MentorshipId(mentorship), turn.Person.Id, cancellation);

    private static bool IsCalled(GoalView goal, string text) =>
        CommandWords.Normalise(goal.Title) == CommandWords.Normalise(text);
}
