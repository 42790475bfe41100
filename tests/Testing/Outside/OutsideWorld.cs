using System.Collections.Concurrent;

namespace MentorBot.Testing.Outside;

/// <summary>
/// Replaces the network: requests to known hosts go to servers on this machine, all others fail and are recorded. So
/// the bot under test keeps its production configuration, its https addresses and its allow-lists.
/// </summary>
public sealed class OutsideWorld
{
    private readonly ConcurrentDictionary<string, string> routes = new(StringComparer.OrdinalIgnoreCase);
    private readonly ConcurrentQueue<Uri> strangers = new();

    /// <summary>Addresses that the bot tried to reach without a route.</summary>
    public IReadOnlyList<Uri> Strangers => [.. strangers];

    /// <param name="host">The host.</param>
    /// <param name="address">Where to forward to, such as http://127.0.0.1:4711, without a trailing slash.</param>
    public OutsideWorld Route(string host, string address)
    {
        routes[host] = address;
        return this;
    }

    public DelegatingHandler NewHandler() => new Handler(this);

    private sealed class Handler(OutsideWorld world) : DelegatingHandler
    {
        protected override Task<HttpResponseMessage> SendAsync(
            HttpRequestMessage request,
            CancellationToken cancellationToken
        )
        {
            var url = request.RequestUri!;
            if (url.IsLoopback)
            {
                return base.SendAsync(request, cancellationToken);
            }

            if (!world.routes.TryGetValue(url.Host, out var address))
            {
                world.strangers.Enqueue(url);
                throw new HttpRequestException(HttpRequestError.NameResolutionError, $"Nobody is called {url.Host}.");
            }

            request.Headers.TryAddWithoutValidation("X-Original-Origin", url.GetLeftPart(UriPartial.Authority));
            request.RequestUri = new Uri(address + url.PathAndQuery);
            return base.SendAsync(request, cancellationToken);
        }
    }
}
