using System.Collections.Concurrent;
using Microsoft.Bot.Connector;
using Microsoft.Bot.Connector.Authentication;
using Microsoft.Rest;

namespace MentorBot.Bot.BotFramework;

/// <summary>
/// Keeps one connector client per service URL for the life of the process: creating one for every turn, as the SDK does,
/// costs a hundred times as much as the turn. Each has an <see cref="HttpClient"/> of its own over a shared handler, because
/// two clients created at the same time over one <see cref="HttpClient"/> corrupt its default headers for good.
/// </summary>
internal sealed class SharedConnectors(ServiceHosts hosts, IConnectorTokens tokens, IHttpClientFactory http)
    : ConnectorFactory
{
    public const string HttpClientName = "BotFramework.Connector";

    private readonly ConcurrentDictionary<string, IConnectorClient> known = new(StringComparer.Ordinal);
    private readonly BotCredentials credentials = new(tokens);

    /// <exception cref="ConnectorException">The service URL is not on the allow-list.</exception>
    public IConnectorClient For(string? serviceUrl) =>
        hosts.Allow(serviceUrl, out var url)
            ? known.GetOrAdd(url.AbsoluteUri, _ => new Lasting(url, credentials, http.CreateClient(HttpClientName)))
            : throw new ConnectorException(null, ConnectorException.HostNotAllowed, null);

    public override Task<IConnectorClient> CreateAsync(
        string serviceUrl,
        string audience,
        CancellationToken cancellationToken
    ) => Task.FromResult(For(serviceUrl));

    /// <summary>The SDK disposes the connector client after every turn; this one ignores it.</summary>
    private sealed class Lasting : ConnectorClient
    {
        public Lasting(Uri serviceUrl, ServiceClientCredentials credentials, HttpClient client)
            : base(serviceUrl, credentials, client, disposeHttpClient: false)
        {
            SerializationSettings.ContractResolver = WireJson.Contracts;
            DeserializationSettings.ContractResolver = WireJson.Contracts;
        }

#pragma warning disable CA2215 // The base class would give up what the next turn needs.
        protected override void Dispose(bool disposing) { }
#pragma warning restore CA2215
    }
}
