namespace MentorBot.Bot.BotFramework;

/// <summary>
/// The bodies that answer an invoke. The HTTP status is 200 whenever the bot dealt with it, business errors included.
/// </summary>
internal static class InvokeBodies
{
    private const string ErrorType = "application/vnd.microsoft.error";

    /// <summary>adaptiveCard/action: replaces the card, for the person who pressed only.</summary>
    public static CardActionBody Card(object card) => new(200, Attachment.AdaptiveCard, card);

    /// <summary>adaptiveCard/action: a short message; the card stays.</summary>
    public static CardActionBody Message(string text) => new(200, "application/vnd.microsoft.activity.message", text);

    /// <summary>adaptiveCard/action: the request made no sense.</summary>
    public static CardActionBody BadRequest(string code, string message) =>
        new(400, ErrorType, new InvokeError(code, message));

    /// <summary>adaptiveCard/action: something broke.</summary>
    public static CardActionBody Error(string message) =>
        new(500, ErrorType, new InvokeError("InternalError", message));

    /// <summary>task/fetch, task/submit: opens the dialog, or shows its next page.</summary>
    /// <param name="height"><c>small</c>, <c>medium</c>, <c>large</c>.</param>
    public static TaskBody Dialog(string title, object card, string height = "medium", string width = "medium") =>
        new(new TaskPart("continue", new DialogPart(title, height, width, Attachment.OfCard(card))));

    /// <summary>task/fetch, task/submit: closes the dialog with a message.</summary>
    public static TaskBody DialogMessage(string text) => new(new TaskPart("message", text));
}

internal sealed record CardActionBody(int StatusCode, string Type, object Value);

internal sealed record InvokeError(string Code, string Message);

internal sealed record TaskBody(TaskPart Task);

internal sealed record TaskPart(string Type, object Value);

internal sealed record DialogPart(string Title, string Height, string Width, Attachment Card);
