using MentorBot.Bot.Cards;
using MentorBot.Bot.Conversation;
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
    FindCoordinators who
) : IHandlesUnknownText
{
    public async Task<Reply> HandleUnknownAsync(
        string text,
        string? suggestion,
        Turn turn,
        CancellationToken cancellation
    )
    {
        if (ShortWords.Find(text) is { } said)
        {
            return await AnswerAsync(said, turn, cancellation);
        }

        if (suggestion is not null && commands.Find(suggestion) is { } button)
        {
            return HelpCards.DidYouMean(suggestion, button);
        }

        var meaning = ranker.Understand(text);
        if (
            meaning is { Intent: null, Perhaps: [var likeliest, ..] }
            && Intents.Named(likeliest).ShowsFor?.Invoke(text) is { } shows
        )
        {
            // It names what it is about, so that the likeliest meaning is clear enough for something that only shows.
            return await map.PressAsync(shows, Form.Empty, turn, cancellation);
        }

        return meaning.Intent is { } sure
            ? await AnswerAsync(Intents.Named(sure), text, turn, cancellation)
            : await UnsureAsync(meaning.Perhaps, turn, cancellation);
    }

    private Task<Reply> AnswerAsync(Intent intent, string text, Turn turn, CancellationToken cancellation) =>
        intent.ShowsFor?.Invoke(text) is { } button
            ? map.PressAsync(button, Form.Empty, turn, cancellation)
            : AnswerAsync(intent, turn, cancellation);

    /// <summary>Whoever was not understood a moment ago is not told so again, but shown all there is.</summary>
    private async Task<Card> UnsureAsync(IReadOnlyList<string> perhaps, Turn turn, CancellationToken cancellation)
    {
        var situation = await find.RunAsync(turn.Person.Id, cancellation);
        if (Offered(perhaps, situation, turn.IsCoordinator) is { Count: > 0 } offered)
        {
            return HelpCards.Perhaps(offered);
        }

        return turn.Asked is { Kind: QuestionKind.SuggestedMeaning } asked && asked.SubjectId == HelpCards.Missed
            ? HelpCards.Help(situation, turn.IsCoordinator)
            : HelpCards.Unknown(situation, turn.IsCoordinator);
    }

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

    private async Task<Reply> SayAsync(Intent intent, Turn turn, CancellationToken cancellation) =>
        intent.Coordinators switch
        {
            NamedCoordinators.None when intent.OffersLikely => HelpCards.Offering(
                intent,
                await find.RunAsync(turn.Person.Id, cancellation),
                turn.IsCoordinator
            ),
            NamedCoordinators.None => HelpCards.Saying(intent),
            NamedCoordinators.All => HelpCards.Naming(
                intent,
                await who.RunAsync(turn.Person.Id, cancellation),
                turn.IsCoordinator
            ),
            _ => HelpCards.Naming(
                intent,
                await who.OutsideTheLineAsync(turn.Person.Id, cancellation),
                turn.IsCoordinator
            ),
        };

    /// <summary>What is of use to this person; what the same card answers is offered once.</summary>
    private static List<Intent> Offered(IReadOnlyList<string> names, Situation situation, bool isCoordinator) =>
        [
            .. names
                .Select(Intents.Named)
                .Where(intent => intent.MayBeOffered(isCoordinator, situation.HasReports))
                .DistinctBy(intent => (object?)intent.ShowsTo(isCoordinator) ?? intent.Words),
        ];
}
