using System.Text.Json;
using System.Text.Json.Serialization;

namespace MentorBot.Bot.BotFramework;

/// <summary>A person or a bot, as one bot sees them.</summary>
internal sealed record ChannelAccount
{
    /// <summary><c>28:…</c> for a bot, <c>29:…</c> for a person; opaque, and different for every bot.</summary>
    public string? Id { get; init; }

    public string? Name { get; init; }

    /// <summary>The Entra object id; missing for bots and some guests.</summary>
    public string? AadObjectId { get; init; }

    [JsonExtensionData]
    public IDictionary<string, JsonElement>? More { get; init; }
}

internal sealed record ConversationAccount
{
    public string? Id { get; init; }

    /// <summary><c>personal</c>, <c>groupChat</c> or <c>channel</c>.</summary>
    public string? ConversationType { get; init; }

    public string? TenantId { get; init; }
    public bool? IsGroup { get; init; }
    public string? Name { get; init; }

    [JsonExtensionData]
    public IDictionary<string, JsonElement>? More { get; init; }
}

internal sealed record Attachment
{
    public const string AdaptiveCard = "application/vnd.microsoft.card.adaptive";

    public string? ContentType { get; init; }
    public string? ContentUrl { get; init; }

    /// <summary>A card to send, or what was received as JSON.</summary>
    public object? Content { get; init; }

    public string? Name { get; init; }

    /// <param name="card">Anything that serialises to an Adaptive Card.</param>
    public static Attachment OfCard(object card) => new() { ContentType = AdaptiveCard, Content = card };
}

/// <summary>Metadata of a message; <c>mention</c> and <c>clientInfo</c> are the ones that mean something here.</summary>
internal sealed record Entity
{
    public const string Mention = "mention";
    public const string ClientInfo = "clientInfo";

    public string? Type { get; init; }

    [JsonConverter(typeof(ObjectOrNull<ChannelAccount>))]
    public ChannelAccount? Mentioned { get; init; }

    /// <summary>The span of a mention as it stands in the text: <c>&lt;at&gt;Name&lt;/at&gt;</c>.</summary>
    public string? Text { get; init; }

    public string? Locale { get; init; }
    public string? Country { get; init; }
    public string? Platform { get; init; }
    public string? Timezone { get; init; }

    [JsonExtensionData]
    public IDictionary<string, JsonElement>? More { get; init; }
}

internal sealed record MessageReaction
{
    public string? Type { get; init; }
}

internal sealed record TeamsChannelData
{
    [JsonConverter(typeof(ObjectOrNull<TenantInfo>))]
    public TenantInfo? Tenant { get; init; }

    /// <summary>What happened, of conversationUpdate, messageUpdate and messageDelete: <c>editMessage</c>, <c>teamRenamed</c>, …</summary>
    public string? EventType { get; init; }

    [JsonConverter(typeof(ObjectOrNull<NotificationInfo>))]
    public NotificationInfo? Notification { get; init; }

    [JsonExtensionData]
    public IDictionary<string, JsonElement>? More { get; init; }
}

internal sealed record TenantInfo
{
    public string? Id { get; init; }
}

internal sealed record NotificationInfo
{
    public bool? Alert { get; init; }
}
