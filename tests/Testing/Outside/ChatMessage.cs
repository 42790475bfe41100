using System.Text.Json;

namespace MentorBot.Testing.Outside;

/// <summary>A message of the bot as it currently appears in the chat.</summary>
public sealed record ChatMessage(string Id, JsonElement Activity)
{
    /// <summary>The chat's version at which the message got its current content.</summary>
    public int Version { get; init; }

    public string? Text => Activity.TryGetProperty("text", out var text) ? text.GetString() : null;

    public string? Summary => Activity.TryGetProperty("summary", out var summary) ? summary.GetString() : null;

    /// <summary>Null for a message without a card.</summary>
    public SeenCard? Card { get; } =
        Activity.TryGetProperty("attachments", out var attachments) && attachments.GetArrayLength() > 0
            ? new SeenCard(attachments[0].GetProperty("content"), Id)
            : null;

    /// <summary>Everything a reader sees.</summary>
    public string Words => string.Join('\n', new[] { Text, Card?.Words }.Where(words => words is not null));
}
