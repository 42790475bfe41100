using System.Text.Json;
using MentorBot.Domain.Shared;
using Microsoft.Bot.Schema;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace MentorBot.Bot.BotFramework;

/// <summary>
/// Reads facts that an activity can state in more than one way. The SDK leaves parts of an activity as JSON; a part of an
/// unexpected type counts as missing.
/// </summary>
internal static class ActivityFacts
{
    private const string Mention = "mention";
    private const string ClientInformation = "clientInfo";

    /// <summary>Characters of the name of a language or a zone.</summary>
    private const int LongestHint = 64;

    /// <summary>The tenant of the conversation; unproven until it was compared with the configured one.</summary>
    public static string? TenantId(this Activity activity) =>
        Text(Inside(activity.ChannelData as JObject, "tenant"), "id") ?? activity.Conversation?.TenantId;

    /// <summary>
    /// The object in <see cref="Activity.Value"/>, which some clients send as a string of JSON; null if there is none.
    /// </summary>
    public static JsonElement? Data(this Activity activity) =>
        activity.Value switch
        {
            JObject data => ParseObject(data.ToString(Formatting.None)),
            string text => ParseObject(text),
            _ => null,
        };

    /// <summary>Where the sender's clock stands, as an IANA or Windows id nobody has checked; null when unknown.</summary>
    public static string? TimeZoneHint(this Activity activity) =>
        Hint(activity.LocalTimezone) ?? Hint(Text(activity.ClientInfo(), "timezone"));

    /// <summary>The language the sender's client speaks, such as <c>en-US</c>; null when unknown.</summary>
    public static string? LocaleHint(this Activity activity) =>
        Hint(activity.Locale) ?? Hint(Text(activity.ClientInfo(), "locale"));

    public static bool IsPersonal(this Activity activity) =>
        activity.Conversation is { ConversationType: "personal" } or { ConversationType: null, IsGroup: not true };

    /// <summary>Whether the bot itself is among the members that were added.</summary>
    public static bool AddsBot(this Activity activity) => Names(activity.MembersAdded, activity.Recipient?.Id);

    /// <summary>Whether the bot itself is among the members that were removed.</summary>
    public static bool RemovesBot(this Activity activity) => Names(activity.MembersRemoved, activity.Recipient?.Id);

    private static JObject? ClientInfo(this Activity activity) =>
        activity.EntitiesOf(ClientInformation).FirstOrDefault();

    /// <summary>How the message writes the mentions of one account, such as <c>&lt;at&gt;MentorBot&lt;/at&gt;</c>.</summary>
    public static IEnumerable<string> MentionsOf(this Activity activity, string? id) =>
        from entity in activity.EntitiesOf(Mention)
        where id is not null && Text(Inside(entity, "mentioned"), "id") == id
        let span = Text(entity, "text")
        where !string.IsNullOrEmpty(span)
        select span;

    private static IEnumerable<JObject> EntitiesOf(this Activity activity, string type) =>
        from entity in activity.Entities ?? []
        where entity?.Type == type
        select entity.Properties;

    private static bool Names(IList<ChannelAccount>? members, string? id) =>
        id is not null && (members?.Any(member => member?.Id == id) ?? false);

    private static JObject? Inside(JObject? json, string name) => json?[name] as JObject;

    private static string? Text(JObject? json, string name) => (json?[name] as JValue)?.Value as string;

    private static string? Hint(string? text) =>
        PlainText.OneLineOf(text ?? "", LongestHint) is { Length: > 0 } hint ? hint : null;

    private static JsonElement? ParseObject(string json)
    {
        try
        {
            var element = System.Text.Json.JsonSerializer.Deserialize<JsonElement>(json);
            return element.ValueKind == JsonValueKind.Object ? element : null;
        }
        catch (System.Text.Json.JsonException)
        {
            return null;
        }
    }
}
