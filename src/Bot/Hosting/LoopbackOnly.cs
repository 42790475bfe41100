using System.Net;

namespace MentorBot.Bot.Hosting;

/// <summary>
/// For a bot that takes unsigned activities: accepts only requests from this machine, addressed to it by a loopback name, of
/// its own pages, and that nobody has forwarded. Otherwise another site in the same browser could speak to it, directly or
/// through DNS rebinding, and so could whoever reaches a proxy or a tunnel on this machine.
/// </summary>
internal static class LoopbackOnly
{
    private static readonly HashSet<string> Forwarding = new(StringComparer.OrdinalIgnoreCase)
    {
        "Forwarded",
        "Via",
        "X-Real-IP",
        "True-Client-IP",
        "CF-Connecting-IP",
    };

    /// <summary>Set by proxies, and by ASP.NET where it has already taken what they set.</summary>
    private static readonly string[] ForwardingPrefixes = ["X-Forwarded-", "X-Original-"];

    public static Task AdmitAsync(HttpContext http, RequestDelegate next)
    {
        if (Admits(http))
        {
            return next(http);
        }

        http.Response.StatusCode = StatusCodes.Status403Forbidden;
        return Task.CompletedTask;
    }

    public static bool Admits(HttpContext http) =>
        (http.Connection.RemoteIpAddress is null || IPAddress.IsLoopback(http.Connection.RemoteIpAddress))
        && IsLoopback(http.Request.Host.Host)
        && OwnOrigin.IsNamedBy(http.Request)
        && !http.Request.Headers.Keys.Any(IsForwarding);

    private static bool IsForwarding(string header) =>
        Forwarding.Contains(header)
        || ForwardingPrefixes.Any(prefix => header.StartsWith(prefix, StringComparison.OrdinalIgnoreCase));

    private static bool IsLoopback(string host) =>
        host.Equals("localhost", StringComparison.OrdinalIgnoreCase)
        || (IPAddress.TryParse(host.Trim('[', ']'), out var address) && IPAddress.IsLoopback(address));
}
