using System.Net;
using MentorBot.Bot.Configuration;
using Microsoft.AspNetCore.HttpOverrides;
using IPNetwork = System.Net.IPNetwork;

namespace MentorBot.Bot.Hosting;

/// <summary>Who really asks, behind the proxies that are configured.</summary>
internal static class Proxies
{
    /// <summary>The headers of configured proxies are believed and of nobody else, not even of this machine.</summary>
    public static IServiceCollection AddProxies(this IServiceCollection services, DoorOptions door) =>
        services.Configure<ForwardedHeadersOptions>(headers => Believe(headers, door));

    private static void Believe(ForwardedHeadersOptions headers, DoorOptions door)
    {
        headers.KnownProxies.Clear();
        headers.KnownIPNetworks.Clear();
        headers.ForwardLimit = null;
        headers.ForwardedHeaders =
            door.Proxies.Count == 0
                ? ForwardedHeaders.None
                : ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto;
        foreach (var proxy in door.Proxies)
        {
            if (IPAddress.TryParse(proxy, out var address))
            {
                headers.KnownProxies.Add(address);
            }
            else
            {
                headers.KnownIPNetworks.Add(IPNetwork.Parse(proxy));
            }
        }
    }
}
