using System.Net;
using System.Text.Json;
using MentorBot.Testing.Outside;

namespace MentorBot.Testing;

/// <summary>Everything the bot did in response to one activity.</summary>
/// <param name="Status">The HTTP status.</param>
/// <param name="Body">The body of the HTTP response; null if it is empty.</param>
/// <param name="Messages">Messages in the person's chat that are new or have changed.</param>
/// <param name="OwnCard">The card in the HTTP response: a replacement for this person, or a page of a dialog.</param>
/// <param name="Toast">The short message in the HTTP response.</param>
public sealed record BotAnswer(
    HttpStatusCode Status,
    JsonElement? Body,
    IReadOnlyList<ChatMessage> Messages,
    SeenCard? OwnCard,
    string? Toast
)
{
    /// <summary>The resulting card, whether it came in the response or in the chat.</summary>
    /// <exception cref="InvalidOperationException">There is no card.</exception>
    public SeenCard Card =>
        OwnCard
        ?? Messages.MaxBy(message => message.Version)?.Card
        ?? throw new InvalidOperationException($"The bot answered {(int)Status} without a card.\n{Words}");

    /// <summary>All text the person gets to read as a result.</summary>
    public string Words =>
        string.Join(
            '\n',
            Messages
                .Select(message => message.Words)
                .Append(OwnCard?.Words)
                .Append(Toast)
                .Where(words => words is not null)
        );

    public bool Says(string words) => Words.Contains(words, StringComparison.OrdinalIgnoreCase);

    public override string ToString() => $"{(int)Status}\n{Words}";

    internal static async Task<BotAnswer> ReadAsync(
        HttpResponseMessage response,
        IReadOnlyList<ChatMessage> messages,
        string? pressedMessage
    )
    {
        var text = await response.Content.ReadAsStringAsync();
        JsonElement? body = text.Length == 0 ? null : JsonSerializer.Deserialize<JsonElement>(text);
        var (card, toast) = body switch
        {
            { ValueKind: JsonValueKind.Object } json when json.TryGetProperty("task", out var task) => InDialog(task),
            { ValueKind: JsonValueKind.Object } json when json.TryGetProperty("type", out var type) => OnCard(
                type.GetString(),
                json.GetProperty("value"),
                pressedMessage
            ),
            _ => (null, null),
        };
        return new BotAnswer(response.StatusCode, body, messages, card, toast);
    }

    private static (SeenCard? Card, string? Toast) InDialog(JsonElement task) =>
        task.GetProperty("type").GetString() == "continue"
            ? (
                new SeenCard(
                    task.GetProperty("value").GetProperty("card").GetProperty("content"),
                    MessageId: null,
                    IsDialog: true
                ),
                null
            )
            : (null, task.GetProperty("value").GetString());

    private static (SeenCard? Card, string? Toast) OnCard(string? type, JsonElement value, string? message) =>
        type switch
        {
            "application/vnd.microsoft.card.adaptive" => (new SeenCard(value, message), null),
            "application/vnd.microsoft.activity.message" => (null, value.GetString()),
            "application/vnd.microsoft.error" => (null, SeenCard.Text(value, "message")),
            _ => (null, null),
        };
}
