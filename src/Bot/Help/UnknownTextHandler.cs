using MentorBot.Bot.Cards;
using MentorBot.Bot.Conversation;
using MentorBot.Bot.Text;
using MentorBot.Bot.Understanding;
using MentorBot.Domain.People;
using MentorBot.Domain.Reports;

namespace MentorBot.Bot.Help;

/// <summary>
/// Answers text that is neither a command nor an answer: what it plainly means, else at most three buttons. Never silence, and
/// never anything that changes something.
/// </summary>
internal sealed class UnknownTextHandler(
    CommandWords commands,
    ConversationMap map,
    IntentRanker ranker,
    FindSituation find,
    Coordinators coordinators
) : IHandlesUnknownText
{
    public async Task<Reply> HandleUnknownAsync(
        string text,
        string? suggestion,
        Turn turn,
        CancellationToken cancellation
    )
    {
        if (suggestion is not null && commands.Find(suggestion) is { } button)
        {
            return HelpCards.DidYouMean(suggestion, button);
        }

        var meaning = ranker.Understand(text);
        return meaning.Intent is { } sure
            ? await AnswerAsync(Intents.Named(sure), turn, cancellation)
            : await UnsureAsync(meaning.Perhaps, turn, cancellation);
    }

    private async Task<Card> UnsureAsync(IReadOnlyList<string> perhaps, Turn turn, CancellationToken cancellation) =>
        perhaps.Count > 0
            ? HelpCards.Perhaps(Distinct(perhaps, turn.IsCoordinator))
            : HelpCards.Unknown(await find.RunAsync(turn.Person.Id, cancellation), turn.IsCoordinator);

    /// <summary>What was offered by <see cref="HelpCards.Perhaps"/> and pressed.</summary>
    public async Task<Reply> AnswerAsync(Intent intent, Turn turn, CancellationToken cancellation)
    {
        var fitting = await FittingAsync(intent, turn, cancellation);
        return fitting.ShowsTo(turn.IsCoordinator) is { } button
            ? await map.PressAsync(button, Form.Empty, turn, cancellation)
            : await SayAsync(fitting, turn, cancellation);
    }

    private async Task<Intent> FittingAsync(Intent intent, Turn turn, CancellationToken cancellation) =>
        intent.WithoutMentorship is { } other
        && await find.RunAsync(turn.Person.Id, cancellation) is { HasMentorship: false }
            ? other
            : intent;

    private async Task<Reply> SayAsync(Intent intent, Turn turn, CancellationToken cancellation)
    {
        var names = intent.NamesCoordinators ? await find.NamesAsync(coordinators.EntraIds, cancellation) : [];
        return HelpCards.Saying(intent, Listing.Of(names, end: ListEnd.Or));
    }

    /// <summary>Several intents may be answered by the same card; it is offered once.</summary>
    private static List<Intent> Distinct(IReadOnlyList<string> names, bool isCoordinator) =>
        [.. names.Select(Intents.Named).DistinctBy(intent => (object?)intent.ShowsTo(isCoordinator) ?? intent.Words)];
}
