using MentorBot.Bot.Conversation;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;

namespace MentorBot.Bot.BotFramework;

/// <summary>The only class that replies to a turn: in the response to an invoke, or by a message in the chat.</summary>
internal sealed partial class ReplySender(ILogger<ReplySender> logger)
{
    /// <exception cref="TurnUnavailableException">The connector is unavailable, and nothing was sent.</exception>
    public async Task SendAsync(ITurnContext context, Turn turn, Reply reply, CancellationToken cancellation)
    {
        var body = turn.What is ButtonPressed pressed
            ? await AnswerPressAsync(context, turn, pressed.Surface, reply, cancellation)
            : await PostAsync(context, MessageOf(reply), cancellation);
        await AcknowledgeAsync(context, body, cancellation);
    }

    /// <summary>Completes an invoke, which the SDK would otherwise answer with 501; does nothing for other activities.</summary>
    /// <param name="body">Null for a response without a body.</param>
    public static Task AcknowledgeAsync(ITurnContext context, object? body, CancellationToken cancellation) =>
        context.Activity.Type == ActivityTypes.Invoke
            ? context.SendActivityAsync(InvokeBodies.Response(body), cancellation)
            : Task.CompletedTask;

    /// <returns>The body of the response to an invoke; null for none.</returns>
    private Task<object?> AnswerPressAsync(
        ITurnContext context,
        Turn turn,
        Surface surface,
        Reply reply,
        CancellationToken cancellation
    ) =>
        (surface, reply) switch
        {
            (Surface.CardExecute, CardReply card) => ReplaceForAllAsync(context, turn, card, cancellation),
            (Surface.CardExecute, TextReply text) => Body(InvokeBodies.Message(Plain(text))),
            (Surface.CardExecute, _) => Body(InvokeBodies.Message("Done.")),
            (Surface.DialogFetch or Surface.DialogSubmit, DialogReply dialog) => Body(
                InvokeBodies.Dialog(dialog.Title, dialog.Card)
            ),
            (Surface.DialogFetch or Surface.DialogSubmit, TextReply text) => Body(
                InvokeBodies.DialogMessage(Plain(text))
            ),
            (Surface.DialogFetch, CardReply card) => Body(InvokeBodies.Dialog(card.Card.Title.Plain, card.Card)),
            (Surface.CardSubmit, CardReply card) when turn.Where.CardActivityId is { } pressed => UpdateOrPostAsync(
                context,
                pressed,
                card,
                cancellation
            ),
            _ => PostAsync(context, MessageOf(reply), cancellation),
        };

    /// <summary>The response replaces the card on this client, the update on the person's other clients.</summary>
    private async Task<object?> ReplaceForAllAsync(
        ITurnContext context,
        Turn turn,
        CardReply reply,
        CancellationToken cancellation
    )
    {
        var card = Messages.Raw(reply.Card);
        if (turn.Where.CardActivityId is { } pressed)
        {
            await TryUpdateAsync(context, pressed, Messages.Of(reply.Card, card), cancellation);
        }

        return InvokeBodies.Card(card);
    }

    private async Task<object?> UpdateOrPostAsync(
        ITurnContext context,
        string pressed,
        CardReply reply,
        CancellationToken cancellation
    )
    {
        var message = Messages.Of(reply.Card);
        return await TryUpdateAsync(context, pressed, message, cancellation)
            ? null
            : await PostAsync(context, message, cancellation);
    }

    private async Task<bool> TryUpdateAsync(
        ITurnContext context,
        string replaced,
        Activity message,
        CancellationToken cancellation
    )
    {
        try
        {
            message.Id = replaced;
            await context.UpdateActivityAsync(message, cancellation);
            return true;
        }
        catch (ConnectorException e)
        {
            Log.CardNotUpdated(logger, e.Status, e.Code);
            return false;
        }
    }

    /// <summary>
    /// If the connector is unavailable the turn fails, so that the channel delivers the activity again; the redelivery guard
    /// then shows what the turn has already done.
    /// </summary>
    private async Task<object?> PostAsync(ITurnContext context, Activity? message, CancellationToken cancellation)
    {
        try
        {
            if (message is not null)
            {
                await context.SendActivityAsync(message, cancellation);
            }
        }
        catch (ConnectorException e) when (e.Status is null or 412 or 429 or >= 500 && !e.MayHaveArrived)
        {
            throw new TurnUnavailableException("The answer could not be sent.", e);
        }
        catch (ConnectorException e)
        {
            Log.ReplyNotSent(logger, e.Status, e.Code);
        }

        return null;
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
    private static string Plain(TextReply text) => text.Text.Plain;

    private static Task<object?> Body(object body) => Task.FromResult<object?>(body);

    private static partial class Log
    {
        [LoggerMessage(LogLevel.Warning, "The answer could not be sent: {Status} {Code}")]
        public static partial void ReplyNotSent(ILogger logger, int? status, string code);

        [LoggerMessage(LogLevel.Information, "The pressed card could not be updated: {Status} {Code}")]
        public static partial void CardNotUpdated(ILogger logger, int? status, string code);
    }
}
