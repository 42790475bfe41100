using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using MentorBot.Domain.Shared;
using Microsoft.Bot.Schema;

namespace MentorBot.Bot.BotFramework;

/// <summary>
/// Maps the exceptions of the SDK's connector client. The connector reports errors in several shapes:
/// <c>{"error":{"code"}}</c>, the older <c>{"errorCode":209,"message":"{…"subCode":"…"}"}</c>, <c>{"code"}</c>, an HTML page,
/// or nothing. The SDK's exceptions hold the request with its token and text, so they must not be logged or passed on.
/// </summary>
internal static class ConnectorErrors
{
    private const int LongestCode = 100;

    /// <summary>Whether the exception comes from the connector, and not from the caller, who may have cancelled.</summary>
    public static bool Explain(Exception exception, CancellationToken cancellation) =>
        exception is ErrorResponseException or HttpRequestException
        || (exception is OperationCanceledException && !cancellation.IsCancellationRequested);

    public static ConnectorException Of(Exception exception, DateTimeOffset now) =>
        exception switch
        {
            ErrorResponseException e => new ConnectorException(
                (int)e.Response.StatusCode,
                CodeIn(e.Response.Content ?? "") ?? ConnectorException.NoCode,
                RetryAfter(e.Response.Headers, now)
            ),
            HttpRequestException e => new ConnectorException(null, CodeOf(e), null, e),
            _ => new ConnectorException(null, ConnectorException.NoAnswer, null, exception),
        };

    private static string CodeOf(HttpRequestException e) =>
        e.HttpRequestError
            is HttpRequestError.ConnectionError
                or HttpRequestError.NameResolutionError
                or HttpRequestError.SecureConnectionError
                or HttpRequestError.ProxyTunnelError
            ? ConnectorException.NotReached
            : ConnectorException.NoAnswer;

    private static string? CodeIn(string body)
    {
        if (Parse(body) is not { } json)
        {
            return null;
        }

        var code =
            Text(Inside(json, "error"), "code") ?? SubCode(json) ?? Text(json, "code") ?? Text(json, "errorCode");
        return code is null ? null : PlainText.OneLineOf(code, LongestCode);
    }

    private static string? SubCode(JsonElement json) =>
        Text(json, "message") is { } message && Parse(message) is { } inner ? Text(inner, "subCode") : null;

    private static JsonElement? Parse(string text) =>
        WireText.IsSound(Encoding.UTF8.GetBytes(text)) ? JsonSerializer.Deserialize<JsonElement>(text) : null;

    private static JsonElement? Inside(JsonElement? json, string name) =>
        json is { ValueKind: JsonValueKind.Object } parent && parent.TryGetProperty(name, out var child) ? child : null;

    private static string? Text(JsonElement? json, string name) =>
        Inside(json, name) switch
        {
            { ValueKind: JsonValueKind.String } text => text.GetString() is { Length: > 0 } value ? value : null,
            { ValueKind: JsonValueKind.Number } number => number.GetRawText(),
            _ => null,
        };

    private static TimeSpan? RetryAfter(IDictionary<string, IEnumerable<string>> headers, DateTimeOffset now)
    {
        var said = headers.TryGetValue("Retry-After", out var values) ? values.FirstOrDefault() : null;
        if (!RetryConditionHeaderValue.TryParse(said, out var header))
        {
            return null;
        }

        var wait = header.Delta ?? (header.Date - now);
        return wait < TimeSpan.Zero ? TimeSpan.Zero : wait;
    }
}
