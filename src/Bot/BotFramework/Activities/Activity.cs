using System.Text.Json;
using System.Text.Json.Serialization;

namespace MentorBot.Bot.BotFramework;

/// <summary>
/// One activity of the Bot Framework protocol, in either direction. Reading is lenient: what is not understood is kept
/// in <see cref="More"/> or left null, because channels add fields without notice; only <see cref="Type"/> is required.
/// </summary>
internal sealed record Activity
{
    /// <summary>One of <see cref="ActivityTypes"/>, compared with its case; an unknown type is not an error.</summary>
    public string? Type { get; init; }

    /// <summary>Unique at most within the conversation; the sender promises neither presence nor uniqueness.</summary>
    public string? Id { get; init; }

    public DateTimeOffset? Timestamp { get; init; }
    public DateTimeOffset? LocalTimestamp { get; init; }

    /// <summary>The sender's IANA time zone; a hint that changes when people travel.</summary>
    public string? LocalTimezone { get; init; }

    public string? ChannelId { get; init; }

    /// <summary>Where the connector of this conversation lives; trusted only after authentication.</summary>
    public string? ServiceUrl { get; init; }

    [JsonConverter(typeof(ObjectOrNull<ChannelAccount>))]
    public ChannelAccount? From { get; init; }

    [JsonConverter(typeof(ObjectOrNull<ChannelAccount>))]
    public ChannelAccount? Recipient { get; init; }

    [JsonConverter(typeof(ObjectOrNull<ConversationAccount>))]
    public ConversationAccount? Conversation { get; init; }

    public string? ReplyToId { get; init; }
    public string? Locale { get; init; }

    public string? Text { get; init; }

    /// <summary><c>plain</c>, <c>markdown</c> or <c>xml</c>; without it Teams renders what a bot sends as Markdown.</summary>
    public string? TextFormat { get; init; }

    /// <summary>The words of the notification for a message that is only a card.</summary>
    public string? Summary { get; init; }

    [JsonConverter(typeof(ObjectsOrNull<Attachment>))]
    public IReadOnlyList<Attachment>? Attachments { get; init; }

    [JsonConverter(typeof(ObjectsOrNull<Entity>))]
    public IReadOnlyList<Entity>? Entities { get; init; }

    /// <summary>What a card or an invoke hands over: an object, or a string that holds JSON; see <see cref="ActivityFacts.Data"/>.</summary>
    public JsonElement? Value { get; init; }

    /// <summary>The name of an invoke or an event.</summary>
    public string? Name { get; init; }

    /// <summary>Of an installationUpdate: <c>add</c>, <c>remove</c>, <c>add-upgrade</c>, <c>remove-upgrade</c>.</summary>
    public string? Action { get; init; }

    [JsonConverter(typeof(ObjectsOrNull<ChannelAccount>))]
    public IReadOnlyList<ChannelAccount>? MembersAdded { get; init; }

    [JsonConverter(typeof(ObjectsOrNull<ChannelAccount>))]
    public IReadOnlyList<ChannelAccount>? MembersRemoved { get; init; }

    [JsonConverter(typeof(ObjectsOrNull<MessageReaction>))]
    public IReadOnlyList<MessageReaction>? ReactionsAdded { get; init; }

    [JsonConverter(typeof(ObjectsOrNull<MessageReaction>))]
    public IReadOnlyList<MessageReaction>? ReactionsRemoved { get; init; }

    [JsonConverter(typeof(ObjectOrNull<TeamsChannelData>))]
    public TeamsChannelData? ChannelData { get; init; }

    /// <summary>Fields this model does not name.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? More { get; init; }
}

internal static class ActivityTypes
{
    public const string Message = "message";
    public const string MessageUpdate = "messageUpdate";
    public const string MessageDelete = "messageDelete";
    public const string MessageReaction = "messageReaction";
    public const string ConversationUpdate = "conversationUpdate";
    public const string InstallationUpdate = "installationUpdate";
    public const string Typing = "typing";
    public const string Event = "event";
    public const string Invoke = "invoke";
}

internal static class InvokeNames
{
    public const string CardAction = "adaptiveCard/action";
    public const string TaskFetch = "task/fetch";
    public const string TaskSubmit = "task/submit";
}
