using MentorBot.Bot.Cards;
using MentorBot.Bot.Conversation;
using MentorBot.Bot.Understanding;
using MentorBot.Domain.People;
using MentorBot.Domain.Reports;

namespace MentorBot.Bot.Help;

/// <summary>
/// Handles what is typed below "What do you mean?": a yes takes what was offered if it is one thing, and is asked to choose
/// if there are several.
/// </summary>
internal sealed class SuggestedMeaningHandler(UnknownTextHandler unknown, FindSituation find) : IAnswersQuestion
{
    public QuestionKind Kind => QuestionKind.SuggestedMeaning;

    public Task<IReadOnlyList<Card>> CardsAsync(Guid subject, Turn turn, CancellationToken cancellation) =>
        Task.FromResult<IReadOnlyList<Card>>(
            MeantBy(subject) is { Count: > 0 } meant ? [HelpCards.Perhaps(meant)] : []
        );

    public async Task<Reply> AnswerAsync(Guid subject, string text, Turn turn, CancellationToken cancellation) =>
        YesOrNo.Parse(text) switch
        {
            _ when subject == HelpCards.Missed => NotAnAnswer.Instance,
            true => await TakeAsync(subject, turn, cancellation),
            false => HelpCards.NotThat(await find.RunAsync(turn.Person.Id, cancellation), turn.IsCoordinator),
            null => NotAnAnswer.Instance,
        };

    private async Task<Reply> TakeAsync(Guid subject, Turn turn, CancellationToken cancellation) =>
        MeantBy(subject) switch
        {
            [] => NotAnAnswer.Instance,
            [var only] => await unknown.AnswerAsync(only, turn, cancellation),
            var several => HelpCards.Perhaps(several).Noting(HelpText.WhichOfThem),
        };

    private static List<Intent> MeantBy(Guid subject) =>
        [.. SuggestionKey.Find(subject, Intents.All.Select(intent => intent.Name)).Select(Intents.Named)];
}
