using System.Net;
using System.Net.Sockets;
using System.Threading.RateLimiting;
using MentorBot.Bot.Configuration;
using MentorBot.Bot.Telemetry;
using Microsoft.AspNetCore.HttpOverrides;
using Microsoft.AspNetCore.RateLimiting;
using IPNetwork = System.Net.IPNetwork;

namespace MentorBot.Bot.Hosting;

/// <summary>Who really asks, behind the proxies that are configured, and whether that address asks too often.</summary>
internal static class RateLimits
{
    private const int BytesOfNetwork = 8;

    public static IServiceCollection AddRateLimits(this IServiceCollection services, DoorOptions door) =>
        services
            .Configure<ForwardedHeadersOptions>(headers => Believe(headers, door))
            .AddRateLimiter(limits =>
            {
                limits.RejectionStatusCode = StatusCodes.Status429TooManyRequests;
                limits.GlobalLimiter = PartitionedRateLimiter.Create<HttpContext, string>(http =>
                    PartitionOf(http, door)
                );
                limits.OnRejected = Reject;
            });

    /// <summary>The headers of configured proxies and of nobody else, not even of this machine.</summary>
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

    /// <summary>A request without an address never left the process.</summary>
    private static RateLimitPartition<string> PartitionOf(HttpContext http, DoorOptions door) =>
        http.Connection.RemoteIpAddress is { } address
            ? RateLimitPartition.GetTokenBucketLimiter(NetworkOf(address), _ => Bucket(door))
            : RateLimitPartition.GetNoLimiter("");

    /// <summary>With IPv6 one client has a whole network of addresses to choose from.</summary>
    private static string NetworkOf(IPAddress address) =>
        address.IsIPv4MappedToIPv6 ? address.MapToIPv4().ToString()
        : address.AddressFamily == AddressFamily.InterNetworkV6
            ? Convert.ToHexString(address.GetAddressBytes().AsSpan(0, BytesOfNetwork))
        : address.ToString();

    private static TokenBucketRateLimiterOptions Bucket(DoorOptions door) =>
        new()
        {
            TokenLimit = door.AddressAtOnce,
            TokensPerPeriod = door.AddressPerSecond,
            ReplenishmentPeriod = TimeSpan.FromSeconds(1),
            QueueLimit = 0,
        };

    private static ValueTask Reject(OnRejectedContext rejected, CancellationToken cancellation)
    {
        var http = rejected.HttpContext;
        RetryAfter.Write(
            http.Response,
            rejected.Lease.TryGetMetadata(MetadataName.RetryAfter, out var wait) ? wait : TimeSpan.FromSeconds(1)
        );
        http.RequestServices.GetRequiredService<RefusedRequests>().Note(StatusCodes.Status429TooManyRequests);
        return ValueTask.CompletedTask;
    }
}
