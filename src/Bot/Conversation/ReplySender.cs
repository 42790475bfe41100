using MentorBot.Bot.BotFramework;
using MentorBot.Bot.Cards;

namespace MentorBot.Bot.Conversation;

/// <summary>Answers a turn, and is the only one that does: by the body of an invoke, or through the connector.</summary>
internal sealed partial class ReplySender(IConnectorClient connector, ILogger<ReplySender> logger)
{
    public Task<TurnAnswer> SendAsync(Turn turn, Reply reply, CancellationToken cancellation) =>
        turn.What is Pressed pressed
            ? AnswerPressAsync(turn, pressed.Surface, reply, cancellation)
            : PostAsync(turn, MessageOf(reply), cancellation);

    private Task<TurnAnswer> AnswerPressAsync(
        Turn turn,
        Surface surface,
        Reply reply,
        CancellationToken cancellation
    ) =>
        (surface, reply) switch
        {
            (Surface.CardExecute, CardReply card) => ReplaceForAllAsync(turn, card, cancellation),
            (Surface.CardExecute, TextReply text) => Body(InvokeBodies.Message(Plain(text))),
            (Surface.CardExecute, _) => Body(InvokeBodies.Message("Done.")),
            (Surface.DialogFetch or Surface.DialogSubmit, DialogReply dialog) => Body(
                InvokeBodies.Dialog(dialog.Title, CardJson.ToRaw(dialog.Card))
            ),
            (Surface.DialogFetch or Surface.DialogSubmit, TextReply text) => Body(
                InvokeBodies.DialogMessage(Plain(text))
            ),
            (Surface.DialogFetch, CardReply card) => Body(
                InvokeBodies.Dialog(card.Card.Title.Plain, CardJson.ToRaw(card.Card))
            ),
            (Surface.CardSubmit, CardReply card) when turn.Where.CardActivityId is not null => UpdateAsync(
                turn,
                card,
                cancellation
            ),
            _ => PostAsync(turn, MessageOf(reply), cancellation),
        };

    /// <summary>The body replaces the card on this client, the update wherever else the person reads it.</summary>
    private async Task<TurnAnswer> ReplaceForAllAsync(Turn turn, CardReply reply, CancellationToken cancellation)
    {
        var card = CardJson.ToRaw(reply.Card);
        if (turn.Where.CardActivityId is { } message)
        {
            await TryUpdateAsync(turn, message, Messages.Of(reply.Card, card), cancellation);
        }

        return new TurnAnswer(StatusCodes.Status200OK, InvokeBodies.Card(card));
    }

    private async Task<TurnAnswer> UpdateAsync(Turn turn, CardReply reply, CancellationToken cancellation)
    {
        var message = MessageOf(reply)!;
        return await TryUpdateAsync(turn, turn.Where.CardActivityId!, message, cancellation)
            ? TurnAnswer.Ok
            : await PostAsync(turn, message, cancellation);
    }

    private async Task<bool> TryUpdateAsync(
        Turn turn,
        string message,
        Activity activity,
        CancellationToken cancellation
    )
    {
        try
        {
            await connector.UpdateAsync(Conversation(turn), message, activity, cancellation);
            return true;
        }
        catch (ConnectorException e)
        {
            Log.CardNotUpdated(logger, e.Status, e.Code);
            return false;
        }
    }

    /// <summary>
    /// When the connector is out of order the answer is 503: the channel delivers again, and the redelivery guard then
    /// shows the state that stands already.
    /// </summary>
    private async Task<TurnAnswer> PostAsync(Turn turn, Activity? activity, CancellationToken cancellation)
    {
        if (activity is null)
        {
            return TurnAnswer.Ok;
        }

        try
        {
            await connector.SendAsync(Conversation(turn), activity, cancellation);
            return TurnAnswer.Ok;
        }
        catch (ConnectorException e)
        {
            Log.ReplyNotSent(logger, e.Status, e.Code);
            var again = e.Status is null or 412 or 429 or >= 500 && !e.MayHaveArrived;
            return again ? new TurnAnswer(StatusCodes.Status503ServiceUnavailable) : TurnAnswer.Ok;
        }
    }

    private static Activity? MessageOf(Reply reply) =>
        reply switch
        {
            CardReply card => Messages.Of(card.Card),
            DialogReply dialog => Messages.Of(dialog.Card),
            TextReply text => Messages.Of(text.Text),
            _ => null,
        };

    /// <summary>Toasts and dialogs show Markdown as it stands.</summary>
    private static string Plain(TextReply text) => new SafeText(text.Text).Plain;

    private static Task<TurnAnswer> Body(object body) => Task.FromResult(new TurnAnswer(StatusCodes.Status200OK, body));

    private static ConversationReference Conversation(Turn turn) =>
        new(turn.Where.ServiceUrl, turn.Where.ConversationId);

    private static partial class Log
    {
        [LoggerMessage(LogLevel.Warning, "The answer could not be sent: {Status} {Code}")]
        public static partial void ReplyNotSent(ILogger logger, int? status, string code);

        [LoggerMessage(LogLevel.Information, "The pressed card could not be updated: {Status} {Code}")]
        public static partial void CardNotUpdated(ILogger logger, int? status, string code);
    }
}
