using System.Text.Json;

namespace MentorBot.Bot.BotFramework;

/// <summary>What an activity says when its several ways of saying it are brought together.</summary>
internal static class ActivityFacts
{
    /// <summary>The tenant of the conversation; unproven until it was compared with the configured one.</summary>
    public static string? TenantId(this Activity activity) =>
        activity.ChannelData?.Tenant?.Id ?? activity.Conversation?.TenantId;

    /// <summary>
    /// The text without mentions of the bot itself, without non-breaking spaces, trimmed; empty when there is none.
    /// Mentions of other people stay.
    /// </summary>
    public static string SpokenText(this Activity activity)
    {
        var text = activity.Text ?? "";
        foreach (var span in activity.MentionsOf(activity.Recipient?.Id))
        {
            text = text.Replace(span, "", StringComparison.Ordinal);
        }

        return text.Replace('\u00a0', ' ').Trim();
    }

    /// <summary>
    /// The object in <see cref="Activity.Value"/>, also when it came as a string of JSON; null when there is no object.
    /// </summary>
    public static JsonElement? Data(this Activity activity) =>
        activity.Value switch
        {
            { ValueKind: JsonValueKind.Object } data => data,
            { ValueKind: JsonValueKind.String } text => ParseObject(text.GetString()!),
            _ => null,
        };

    /// <summary>Where the sender's clock stands, as an IANA or Windows id nobody has checked; null when unknown.</summary>
    public static string? TimeZoneHint(this Activity activity) =>
        NotEmpty(activity.LocalTimezone) ?? NotEmpty(activity.ClientInfo()?.Timezone);

    /// <summary>The language the sender's client speaks, such as <c>en-US</c>; null when unknown.</summary>
    public static string? LocaleHint(this Activity activity) =>
        NotEmpty(activity.Locale) ?? NotEmpty(activity.ClientInfo()?.Locale);

    public static bool IsPersonal(this Activity activity) =>
        activity.Conversation is { ConversationType: "personal" } or { ConversationType: null, IsGroup: not true };

    /// <summary>Whether the bot itself is among the members that were added.</summary>
    public static bool AddsBot(this Activity activity) => Names(activity.MembersAdded, activity.Recipient?.Id);

    /// <summary>Whether the bot itself is among the members that were removed.</summary>
    public static bool RemovesBot(this Activity activity) => Names(activity.MembersRemoved, activity.Recipient?.Id);

    private static Entity? ClientInfo(this Activity activity) =>
        activity.Entities?.FirstOrDefault(entity => entity.Type == Entity.ClientInfo);

    private static IEnumerable<string> MentionsOf(this Activity activity, string? id) =>
        from entity in activity.Entities ?? []
        where entity.Type == Entity.Mention && id is not null && entity.Mentioned?.Id == id
        where !string.IsNullOrEmpty(entity.Text)
        select entity.Text;

    private static bool Names(IReadOnlyList<ChannelAccount>? members, string? id) =>
        id is not null && (members?.Any(member => member.Id == id) ?? false);

    private static string? NotEmpty(string? text) => string.IsNullOrWhiteSpace(text) ? null : text;

    private static JsonElement? ParseObject(string json)
    {
        try
        {
            var element = JsonSerializer.Deserialize<JsonElement>(json, ActivityJson.Options);
            return element.ValueKind == JsonValueKind.Object ? element : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
