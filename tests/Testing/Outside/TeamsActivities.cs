using System.Globalization;
using System.Text.Json.Nodes;

namespace MentorBot.Testing.Outside;

/// <summary>
/// The activities that Teams sends, field by field as documented and as the Agents Playground sends them. Each call
/// creates a new activity with its own id.
/// </summary>
/// <param name="serviceUrl">Where the bot is to answer.</param>
/// <param name="tenantId">The tenant.</param>
/// <param name="bot">The bot's own id, <c>28:…</c>.</param>
/// <param name="clock">The time stamps' clock.</param>
public sealed class TeamsActivities(string serviceUrl, string tenantId, string bot, TimeProvider clock)
{
    private static long lastId = 1_770_000_000_000;

    public string ServiceUrl => serviceUrl;
    public string TenantId => tenantId;

    public JsonObject Message(TeamsUser from, string text)
    {
        var activity = Activity("message", from);
        activity["text"] = text;
        activity["textFormat"] = "plain";
        activity["attachments"] = new JsonArray(
            new JsonObject { ["contentType"] = "text/html", ["content"] = "<p></p>" }
        );
        return activity;
    }

    /// <summary>Action.Submit on a card of the chat: a message without text.</summary>
    public JsonObject CardSubmit(TeamsUser from, string cardMessageId, JsonNode value)
    {
        var activity = Activity("message", from);
        activity["replyToId"] = cardMessageId;
        activity["value"] = value.DeepClone();
        return activity;
    }

    /// <summary>Action.Execute on a card of the chat.</summary>
    public JsonObject CardAction(TeamsUser from, string cardMessageId, string verb, JsonNode data)
    {
        var action = new JsonObject
        {
            ["type"] = "Action.Execute",
            ["title"] = verb,
            ["verb"] = verb,
            ["data"] = data.DeepClone(),
        };
        var activity = Invoke(
            from,
            "adaptiveCard/action",
            new JsonObject { ["action"] = action, ["trigger"] = "manual" }
        );
        activity["replyToId"] = cardMessageId;
        return activity;
    }

    public JsonObject TaskFetch(TeamsUser from, string cardMessageId, JsonNode data)
    {
        var activity = Invoke(from, "task/fetch", TaskValue(data));
        activity["replyToId"] = cardMessageId;
        return activity;
    }

    public JsonObject TaskSubmit(TeamsUser from, JsonNode data) => Invoke(from, "task/submit", TaskValue(data));

    public JsonObject Invoke(TeamsUser from, string name, JsonNode value)
    {
        var activity = Activity("invoke", from);
        activity["name"] = name;
        activity["value"] = value.DeepClone();
        return activity;
    }

    /// <summary>
    /// Both activities of a personal installation, which Teams sends at the same time, in either order.
    /// </summary>
    public (JsonObject Installation, JsonObject Conversation) Install(TeamsUser user) =>
        (Installation(user, "add"), MembersAdded(user));

    /// <param name="action">add, remove, add-upgrade or remove-upgrade.</param>
    public JsonObject Installation(TeamsUser user, string action)
    {
        var activity = Event("installationUpdate", user);
        activity["action"] = action;
        activity["locale"] = user.Locale;
        activity["entities"] = new JsonArray(new JsonObject { ["type"] = "clientInfo", ["locale"] = user.Locale });
        return activity;
    }

    public JsonObject MembersAdded(TeamsUser user)
    {
        var activity = Event("conversationUpdate", user);
        activity["membersAdded"] = new JsonArray(
            new JsonObject { ["id"] = user.Id, ["aadObjectId"] = user.AadObjectId },
            new JsonObject { ["id"] = bot }
        );
        return activity;
    }

    public JsonObject Reaction(TeamsUser from, string messageId, string type = "like")
    {
        var activity = Activity("messageReaction", from);
        activity["replyToId"] = messageId;
        activity["reactionsAdded"] = new JsonArray(new JsonObject { ["type"] = type });
        return activity;
    }

    public JsonObject Edit(TeamsUser from, string messageId, string text)
    {
        var activity = Message(from, text);
        activity["type"] = "messageUpdate";
        activity["id"] = messageId;
        activity["channelData"]!["eventType"] = "editMessage";
        return activity;
    }

    public JsonObject Deletion(TeamsUser from, string messageId)
    {
        var activity = Activity("messageDelete", from);
        activity["id"] = messageId;
        activity["channelData"]!["eventType"] = "softDeleteMessage";
        return activity;
    }

    /// <summary>An activity of any type, with the fields that every activity has.</summary>
    public JsonObject Activity(string type, TeamsUser from)
    {
        var now = clock.GetUtcNow();
        var activity = Event(type, from);
        activity["from"]!["name"] = from.Name;
        activity["locale"] = from.Locale;
        activity["localTimezone"] = from.Zone;
        activity["localTimestamp"] = TimeZoneInfo
            .ConvertTime(now, TimeZoneInfo.FindSystemTimeZoneById(from.Zone))
            .ToString("yyyy-MM-dd'T'HH:mm:ss.fffzzz", CultureInfo.InvariantCulture);
        activity["entities"] = new JsonArray(
            new JsonObject
            {
                ["type"] = "clientInfo",
                ["locale"] = from.Locale,
                ["country"] = "US",
                ["platform"] = "Web",
                ["timezone"] = from.Zone,
            }
        );
        return activity;
    }

    private static JsonObject TaskValue(JsonNode data) =>
        new()
        {
            ["data"] = data.DeepClone(),
            ["context"] = new JsonObject { ["theme"] = "default" },
        };

    /// <summary>The fields of events, which have no names and no time zone.</summary>
    private JsonObject Event(string type, TeamsUser user) =>
        new()
        {
            ["type"] = type,
            ["id"] = NextId(type),
            ["timestamp"] = clock.GetUtcNow().ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture),
            ["channelId"] = "msteams",
            ["serviceUrl"] = serviceUrl,
            ["from"] = new JsonObject { ["id"] = user.Id, ["aadObjectId"] = user.AadObjectId },
            ["conversation"] = new JsonObject
            {
                ["conversationType"] = "personal",
                ["tenantId"] = tenantId,
                ["id"] = user.ChatId,
            },
            ["recipient"] = new JsonObject { ["id"] = bot, ["name"] = "MentorBot" },
            ["channelData"] = new JsonObject { ["tenant"] = new JsonObject { ["id"] = tenantId } },
        };

    private static string NextId(string type)
    {
        var number = Interlocked.Increment(ref lastId).ToString(CultureInfo.InvariantCulture);
        return type == "message" ? number : $"f:{number}";
    }
}

/// <summary>A Teams user.</summary>
/// <param name="Id">The user's id for this bot, <c>29:…</c>.</param>
/// <param name="ChatId">The personal chat with the bot, <c>a:…</c>.</param>
public sealed record TeamsUser(
    string Name,
    string Id,
    string AadObjectId,
    string ChatId,
    string Locale = "en-US",
    string Zone = "Europe/Berlin"
)
{
    public string Email => $"{Key(Name)}@contoso.com";

    /// <summary>A user whose ids are derived from the name, so that they are the same in every test.</summary>
    public static TeamsUser Named(string name, string locale = "en-US", string zone = "Europe/Berlin")
    {
        var key = Key(name);
        return new TeamsUser(name, $"29:{key}", EntraId(name), $"a:personal-{key}", locale, zone);
    }

    private static string Key(string name) => new([.. name.ToLowerInvariant().Where(char.IsAsciiLetterOrDigit)]);

    /// <summary>A UUID derived from the name.</summary>
    private static string EntraId(string name)
    {
        var hash = System.Security.Cryptography.SHA256.HashData(System.Text.Encoding.UTF8.GetBytes(name));
        hash[6] = (byte)((hash[6] & 0x0F) | 0x40);
        hash[8] = (byte)((hash[8] & 0x3F) | 0x80);
        return new Guid(hash.AsSpan(0, 16), bigEndian: true).ToString();
    }
}
