using System.Net;
using System.Net.Sockets;
using System.Threading.RateLimiting;
using MentorBot.Bot.Configuration;
using MentorBot.Bot.Telemetry;

namespace MentorBot.Bot.Hosting;

/// <summary>
/// Limits how many requests one address sends. The framework has a middleware for this, which never ends the timer of its
/// limiter: a process that starts one host after another, as tests do, would keep them all.
/// </summary>
internal sealed class AddressLimiter(DoorOptions door, RefusedRequests refused) : IDisposable
{
    private const int BytesOfNetwork = 8;

    private readonly PartitionedRateLimiter<HttpContext> addresses = PartitionedRateLimiter.Create<HttpContext, string>(
        http => PartitionOf(http, door)
    );

    public async Task AdmitAsync(HttpContext http, RequestDelegate next)
    {
        using var lease = addresses.AttemptAcquire(http);
        if (lease.IsAcquired)
        {
            await next(http);
            return;
        }

        http.Response.StatusCode = StatusCodes.Status429TooManyRequests;
        RetryAfter.Write(
            http.Response,
            lease.TryGetMetadata(MetadataName.RetryAfter, out var wait) ? wait : TimeSpan.FromSeconds(1)
        );
        refused.Note(StatusCodes.Status429TooManyRequests);
    }

    public void Dispose() => addresses.Dispose();

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
}
