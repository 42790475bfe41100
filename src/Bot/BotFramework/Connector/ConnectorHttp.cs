using System.Net;
using System.Net.Http.Headers;
using System.Text.Json;

namespace MentorBot.Bot.BotFramework;

/// <summary>
/// One call of the connector: host checked, token attached, one more try with a fresh token after a 401, and every way of
/// failing made a <see cref="ConnectorException"/>.
/// </summary>
internal sealed class ConnectorHttp(
    IHttpClientFactory http,
    ServiceHosts hosts,
    IConnectorTokens tokens,
    TimeProvider clock
)
{
    public const string HttpClientName = "BotFramework.Connector";

    /// <returns>The answer's body; null when there was none that could be read.</returns>
    public async Task<T?> CallAsync<T>(ConnectorCall call, CancellationToken cancellation)
        where T : class
    {
        if (!hosts.Allow(call.ServiceUrl, out var serviceUrl))
        {
            throw new ConnectorException(null, ConnectorException.HostNotAllowed, null);
        }

        var url = new Uri(serviceUrl.AbsoluteUri.TrimEnd('/') + call.Path);
        var token = await tokens.GetAsync(isFresh: false, cancellation);
        var answer = await TryAsync(call, url, token, cancellation);
        if (answer.StatusCode == HttpStatusCode.Unauthorized && token is not null)
        {
            answer.Dispose();
            answer = await TryAsync(call, url, await tokens.GetAsync(isFresh: true, cancellation), cancellation);
        }

        using (answer)
        {
            return answer.IsSuccessStatusCode
                ? await ReadAsync<T>(answer, cancellation)
                : throw await ConnectorErrors.ReadAsync(answer, clock.GetUtcNow(), cancellation);
        }
    }

    private async Task<HttpResponseMessage> TryAsync(
        ConnectorCall call,
        Uri url,
        string? token,
        CancellationToken cancellation
    )
    {
        using var request = new HttpRequestMessage(call.Method, url);
        request.Content = call.Body is null ? null : new JsonBody(call.Body);
        request.Headers.Authorization = token is null ? null : new AuthenticationHeaderValue("Bearer", token);
        try
        {
            using var client = http.CreateClient(HttpClientName);
            return await client.SendAsync(request, cancellation);
        }
        catch (HttpRequestException e)
        {
            throw new ConnectorException(null, CodeOf(e), null, e);
        }
        catch (OperationCanceledException e) when (!cancellation.IsCancellationRequested)
        {
            throw new ConnectorException(null, ConnectorException.NoAnswer, null, e);
        }
    }

    private static string CodeOf(HttpRequestException e) =>
        e.HttpRequestError
            is HttpRequestError.ConnectionError
                or HttpRequestError.NameResolutionError
                or HttpRequestError.SecureConnectionError
                or HttpRequestError.ProxyTunnelError
            ? ConnectorException.NotReached
            : ConnectorException.NoAnswer;

    /// <summary>The deed is done whatever the body looks like, so a body that cannot be read is no failure.</summary>
    private static async Task<T?> ReadAsync<T>(HttpResponseMessage answer, CancellationToken cancellation)
        where T : class
    {
        var body = await answer.Content.ReadAsByteArrayAsync(cancellation);
        try
        {
            return body.Length == 0 ? null : JsonSerializer.Deserialize<T>(body, ActivityJson.Options);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}

/// <param name="Path">Begins with a slash; its segments are percent-encoded.</param>
internal sealed record ConnectorCall(HttpMethod Method, string ServiceUrl, string Path, object? Body = null);
