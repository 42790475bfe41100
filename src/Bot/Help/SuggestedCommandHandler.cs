using MentorBot.Bot.Cards;
using MentorBot.Bot.Conversation;
using MentorBot.Domain.People;
using MentorBot.Domain.Reports;

namespace MentorBot.Bot.Help;

/// <summary>
/// Handles what is typed below "Perhaps you mean …": a yes takes the suggestion if that only shows something. What would
/// change anything still waits for the button or the exact word.
/// </summary>
internal sealed class SuggestedCommandHandler(CommandWords commands, ConversationMap map, FindSituation find)
    : IAnswersQuestion
{
    public QuestionKind Kind => QuestionKind.SuggestedCommand;

    public Task<IReadOnlyList<Card>> CardsAsync(Guid subject, Turn turn, CancellationToken cancellation) =>
        Task.FromResult<IReadOnlyList<Card>>(CardOf(subject) is { } card ? [card] : []);

    public async Task<Reply> AnswerAsync(Guid subject, string text, Turn turn, CancellationToken cancellation) =>
        YesOrNo.Parse(text) switch
        {
            true => await TakeAsync(subject, turn, cancellation),
            false => HelpCards.NotThat(await find.RunAsync(turn.Person.Id, cancellation), turn.IsCoordinator),
            null => NotAnAnswer.Instance,
        };

    private async Task<Reply> TakeAsync(Guid subject, Turn turn, CancellationToken cancellation) =>
        WordsOf(subject) is not { } words || commands.Find(words) is not { } button ? NotAnAnswer.Instance
        : CommandWords.OnlyShows(button) ? await map.PressAsync(button, Form.Empty, turn, cancellation)
        : HelpCards.DidYouMean(words, button).Noting(HelpText.PressToDoIt);

    private Card? CardOf(Guid subject) =>
        WordsOf(subject) is { } words && commands.Find(words) is { } button
            ? HelpCards.DidYouMean(words, button)
            : null;

    private string? WordsOf(Guid subject) => SuggestionKey.Find(subject, commands.All) is [var only, ..] ? only : null;
}
