using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace MentorBot.Testing.Outside;

public enum ConnectorRoute
{
    Unknown,
    Send,
    Reply,
    Update,
    Delete,
    CreateConversation,
    PagedMembers,
    Member,
}

/// <summary>One recorded request.</summary>
public sealed class ConnectorRequest
{
    private ConnectorRequest() { }

    public ConnectorRoute Route { get; private init; }
    public string Method { get; private init; } = "";

    /// <summary>The request target as sent, percent-encoded.</summary>
    public string RawTarget { get; private init; } = "";

    public string? ConversationId { get; private init; }
    public string? ActivityId { get; private init; }
    public string? MemberId { get; private init; }
    public IQueryCollection Query { get; private init; } = QueryCollection.Empty;
    public string? Authorization { get; private init; }
    public string RawBody { get; private init; } = "";

    /// <summary>Null if the body is not a JSON object.</summary>
    public JsonElement? Body { get; private init; }

    /// <summary>The status of the answer; 0 while there is none, or if the connection was cut instead.</summary>
    public int Status { get; internal set; }

    /// <summary>Whether the message is in the chat, whatever the answer said.</summary>
    public bool Arrived => Status is >= 200 and < 300;

    public static async Task<ConnectorRequest> ReadAsync(HttpContext http)
    {
        using var reader = new StreamReader(http.Request.Body);
        var body = await reader.ReadToEndAsync(http.RequestAborted);
        var target = http.Features.GetRequiredFeature<IHttpRequestFeature>().RawTarget;
        var parts = Parts(target);
        return new ConnectorRequest
        {
            Route = RouteOf(http.Request.Method, parts),
            Method = http.Request.Method,
            RawTarget = target,
            ConversationId = parts.ElementAtOrDefault(1),
            ActivityId = parts is [_, _, "activities", var activity] ? activity : null,
            MemberId = parts is [_, _, "members", var member] ? member : null,
            Query = http.Request.Query,
            Authorization = http.Request.Headers.Authorization,
            RawBody = body,
            Body = Parse(body),
        };
    }

    /// <summary>The segments after /v3/, decoded; the path of the service URL may precede them.</summary>
    private static string[] Parts(string target)
    {
        var path = target.Split('?')[0];
        var start = path.IndexOf("/v3/", StringComparison.Ordinal);
        return start < 0 || path.Contains("//", StringComparison.Ordinal)
            ? []
            : [.. path[(start + 4)..].Split('/').Select(Uri.UnescapeDataString)];
    }

    private static ConnectorRoute RouteOf(string method, string[] parts) =>
        (method, parts) switch
        {
            ("POST", ["conversations"]) => ConnectorRoute.CreateConversation,
            ("POST", ["conversations", _, "activities"]) => ConnectorRoute.Send,
            ("POST", ["conversations", _, "activities", _]) => ConnectorRoute.Reply,
            ("PUT", ["conversations", _, "activities", _]) => ConnectorRoute.Update,
            ("DELETE", ["conversations", _, "activities", _]) => ConnectorRoute.Delete,
            ("GET", ["conversations", _, "pagedmembers"]) => ConnectorRoute.PagedMembers,
            ("GET", ["conversations", _, "members", _]) => ConnectorRoute.Member,
            _ => ConnectorRoute.Unknown,
        };

    private static JsonElement? Parse(string body)
    {
        try
        {
            var json = JsonSerializer.Deserialize<JsonElement>(body);
            return json.ValueKind == JsonValueKind.Object ? json : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
