using System.Text.Json;

namespace MentorBot.Bot.BotFramework;

/// <summary>
/// Reads the connector's errors in all the shapes they come in: <c>{"error":{"code"}}</c>, the older
/// <c>{"errorCode":209,"message":"{…"subCode":"…"}"}</c>, <c>{"code"}</c>, an HTML page, nothing.
/// </summary>
internal static class ConnectorErrors
{
    private const int LongestCode = 100;

    public static async Task<ConnectorException> ReadAsync(
        HttpResponseMessage answer,
        DateTimeOffset now,
        CancellationToken cancellation
    )
    {
        var code = CodeIn(await answer.Content.ReadAsStringAsync(cancellation)) ?? ConnectorException.NoCode;
        return new ConnectorException((int)answer.StatusCode, code, RetryAfter(answer, now));
    }

    private static string? CodeIn(string body)
    {
        if (Parse(body) is not { } json)
        {
            return null;
        }

        var code =
            Text(Inside(json, "error"), "code") ?? SubCode(json) ?? Text(json, "code") ?? Text(json, "errorCode");
        return code is { Length: > LongestCode } ? code[..LongestCode] : code;
    }

    private static string? SubCode(JsonElement json) =>
        Text(json, "message") is { } message && Parse(message) is { } inner ? Text(inner, "subCode") : null;

    private static JsonElement? Parse(string text)
    {
        try
        {
            return JsonSerializer.Deserialize<JsonElement>(text);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static JsonElement? Inside(JsonElement? json, string name) =>
        json is { ValueKind: JsonValueKind.Object } parent && parent.TryGetProperty(name, out var child) ? child : null;

    private static string? Text(JsonElement? json, string name) =>
        Inside(json, name) switch
        {
            { ValueKind: JsonValueKind.String } text => text.GetString() is { Length: > 0 } value ? value : null,
            { ValueKind: JsonValueKind.Number } number => number.GetRawText(),
            _ => null,
        };

    private static TimeSpan? RetryAfter(HttpResponseMessage answer, DateTimeOffset now)
    {
        var header = answer.Headers.RetryAfter;
        var wait = header?.Delta ?? (header?.Date - now);
        return wait < TimeSpan.Zero ? TimeSpan.Zero : wait;
    }
}
