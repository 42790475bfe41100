using System.Globalization;
using System.Text.Json;
using Microsoft.AspNetCore.Http;

namespace MentorBot.Testing.Outside;

/// <summary>One conversation: its members, and its messages as they currently are.</summary>
public sealed class ConnectorChat
{
    /// <summary>In characters of the whole activity; Teams counts UTF-16 and refuses more than 100 KB.</summary>
    private const int LongestMessage = 50 * 1024;

    private readonly Lock gate = new();
    private readonly List<ChatMessage> messages = [];
    private readonly List<ConnectorMember> members = [];

    /// <summary>
    /// The error code of a 403 for every request: <c>BotNotInConversationRoster</c> if the bot was removed,
    /// <c>ConversationBlockedByUser</c> if it was blocked.
    /// </summary>
    public string? Refusal { get; set; }

    /// <summary>Increases with every message that is posted, changed or deleted.</summary>
    public int Version { get; private set; }

    public IReadOnlyList<ChatMessage> Messages
    {
        get
        {
            lock (gate)
            {
                return [.. messages];
            }
        }
    }

    public void AddMember(ConnectorMember member)
    {
        lock (gate)
        {
            members.Add(member);
        }
    }

    internal ConnectorAnswer Post(string id, JsonElement? body, bool isKept = true)
    {
        if (Mistake(body) is { } mistake)
        {
            return mistake;
        }

        if (IsSilent(body!.Value))
        {
            return ConnectorAnswer.Of(202);
        }

        lock (gate)
        {
            Version++;
            if (isKept)
            {
                messages.Add(new ChatMessage(id, body.Value) { Version = Version });
            }
        }

        // Teams splits text and card into two messages and returns no id for either.
        return Has(body.Value, "text") && Has(body.Value, "attachments")
            ? ConnectorAnswer.Of(202)
            : ConnectorAnswer.Of(201, new { id });
    }

    internal ConnectorAnswer Put(string id, JsonElement? body)
    {
        if (Mistake(body) is { } mistake)
        {
            return mistake;
        }

        lock (gate)
        {
            var at = messages.FindIndex(message => message.Id == id);
            if (at < 0)
            {
                return ConnectorAnswer.Error(404, "ActivityNotFoundInConversation");
            }

            Version++;
            messages[at] = new ChatMessage(id, body!.Value) { Version = Version };
            return ConnectorAnswer.Of(200, new { id });
        }
    }

    internal ConnectorAnswer Delete(string id)
    {
        lock (gate)
        {
            Version++;
            return messages.RemoveAll(message => message.Id == id) > 0
                ? ConnectorAnswer.Of(200)
                : ConnectorAnswer.Error(404, "ActivityNotFoundInConversation");
        }
    }

    internal ConnectorAnswer Page(IQueryCollection query)
    {
        var size = int.TryParse(query["pageSize"], CultureInfo.InvariantCulture, out var asked) ? asked : 200;
        var start = int.TryParse(query["continuationToken"], CultureInfo.InvariantCulture, out var token) ? token : 0;
        lock (gate)
        {
            var page = members.Skip(start).Take(Math.Clamp(size, 50, 500)).ToList();
            var next = start + page.Count;
            var more = next < members.Count ? next.ToString(CultureInfo.InvariantCulture) : null;
            return ConnectorAnswer.Of(200, new { members = page, continuationToken = more });
        }
    }

    internal ConnectorAnswer FindMember(string id)
    {
        lock (gate)
        {
            return members.Find(member => member.Id == id || member.AadObjectId == id) is { } member
                ? ConnectorAnswer.Of(200, member)
                : ConnectorAnswer.Error(404, "MemberNotFoundInConversation");
        }
    }

    /// <summary>Checks for what Teams refuses.</summary>
    private static ConnectorAnswer? Mistake(JsonElement? body) =>
        body is not { } activity ? ConnectorAnswer.Error(400, "BadSyntax")
        : activity.EnumerateObject().Any(property => property.Value.ValueKind == JsonValueKind.Null)
            ? ConnectorAnswer.Error(400, "BadArgument")
        : activity.GetRawText().Length > LongestMessage ? ConnectorAnswer.Error(413, "MessageSizeTooBig")
        : !IsSilent(activity) && !Has(activity, "text") && !Has(activity, "attachments")
            ? ConnectorAnswer.Error(400, "BadSyntax")
        : null;

    private static bool IsSilent(JsonElement activity) =>
        activity.TryGetProperty("type", out var type) && type.GetString() is "typing" or "trace";

    private static bool Has(JsonElement activity, string property) =>
        activity.TryGetProperty(property, out var value)
        && value.ValueKind switch
        {
            JsonValueKind.String => value.GetString()!.Length > 0,
            JsonValueKind.Array => value.GetArrayLength() > 0,
            _ => false,
        };
}

public sealed record ConnectorMember(
    string Id,
    string? Name = null,
    string? AadObjectId = null,
    string? Email = null,
    string? UserPrincipalName = null,
    string? TenantId = null,
    string? ObjectId = null
);
