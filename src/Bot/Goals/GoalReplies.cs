using MentorBot.Bot.Buttons;
using MentorBot.Bot.Cards;
using MentorBot.Bot.Conversation;
using MentorBot.Bot.Text;
using MentorBot.Domain.Goals;
using MentorBot.Domain.Shared;

namespace MentorBot.Bot.Goals;

/// <summary>What the answers about goals share: after an act, the reply shows what is stored now.</summary>
internal sealed class GoalReplies(FindGoals find)
{
    public static readonly GoalDraft Blank = new("", null, null, []);

    public Task<GoalView?> FindAsync(GoalId id, Turn turn, CancellationToken cancellation) =>
        find.OneAsync(id, turn.Person.Id, cancellation);

    /// <summary>The card of a goal, or that it is not to be found.</summary>
    public async Task<Reply> ShowAsync(
        GoalId id,
        Func<GoalView, Card> card,
        Turn turn,
        CancellationToken cancellation
    ) => await FindAsync(id, turn, cancellation) is { } goal ? card(goal) : RefusalWords.For(new NotFound());

    /// <summary>After an act: the card if it was done, and otherwise how the goal stands and what was wrong.</summary>
    public Task<Reply> AfterAsync(
        GoalId id,
        Refusal? refusal,
        Func<GoalView, Card> card,
        Turn turn,
        CancellationToken cancellation
    ) =>
        ShowAsync(
            id,
            goal => refusal is null ? card(goal) : GoalCards.Of(goal).Warning(RefusalWords.For(refusal)),
            turn,
            cancellation
        );

    /// <summary>The goals of one mentorship, or that it is not to be found.</summary>
    public async Task<Reply> ListAsync(MentorshipId id, Turn turn, CancellationToken cancellation) =>
        await find.OfAsync(id, turn.Person.Id, cancellation) is { } view
            ? GoalListCards.List(view)
            : RefusalWords.For(new NotFound());

    /// <summary>What is still to be asked about a goal that was just set; then the goal itself.</summary>
    public static Card Next(GoalView goal) => goal.Measure is null ? GoalFormCards.Measure(goal) : AfterMeasure(goal);

    /// <inheritdoc cref="Next"/>
    public static Card AfterMeasure(GoalView goal) =>
        goal.DueOn is null ? GoalFormCards.Date(goal) : GoalCards.Of(goal).Saying(GoalText.IsSet);

    public static CommandContext ContextFor(GoalId id, Turn turn) => turn.ContextFor(new ShowGoal(id));
}
