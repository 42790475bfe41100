using MentorBot.Bot.Cards;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;
using Microsoft.Bot.Schema.Teams;
using Newtonsoft.Json.Linq;

namespace MentorBot.Bot.BotFramework;

/// <summary>
/// The bodies that answer an invoke. The HTTP status is 200 whenever the bot dealt with it, business errors included.
/// </summary>
internal static class InvokeBodies
{
    private const string MessageType = "application/vnd.microsoft.activity.message";

    /// <summary>adaptiveCard/action: replaces the card, for the person who pressed only.</summary>
    public static object Card(JRaw card) => CardAction(Messages.AdaptiveCard, card);

    /// <summary>adaptiveCard/action: a short message; the card stays.</summary>
    public static object Message(string text) => CardAction(MessageType, text);

    /// <summary>task/fetch, task/submit: opens the dialog, or shows its next page.</summary>
    public static object Dialog(string title, Card card) =>
        new TaskModuleResponse(
            new TaskModuleContinueResponse
            {
                Type = "continue",
                Value = new TaskModuleTaskInfo(title, "medium", "medium", card: Messages.Attached(Messages.Raw(card))),
            }
        );

    /// <summary>task/fetch, task/submit: closes the dialog with a message.</summary>
    public static object DialogMessage(string text) =>
        new TaskModuleResponse(new TaskModuleMessageResponse { Type = "message", Value = text });

    /// <summary>The activity by which a bot hands the SDK the response to an invoke.</summary>
    /// <param name="body">Null for a response without a body.</param>
    public static Activity Response(object? body) =>
        new()
        {
            Type = ActivityTypesEx.InvokeResponse,
            Value = new InvokeResponse { Status = StatusCodes.Status200OK, Body = body },
        };

    private static AdaptiveCardInvokeResponse CardAction(string type, object value) =>
        new()
        {
            StatusCode = StatusCodes.Status200OK,
            Type = type,
            Value = value,
        };
}
