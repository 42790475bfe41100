using System.Net;

namespace MentorBot.Bot.Local;

/// <summary>
/// Accepts requests only from this machine and addressed to it. Without this check, another site open in the same
/// browser could post to the local endpoints, directly or through DNS rebinding.
/// </summary>
internal sealed class LoopbackOnlyFilter : IEndpointFilter
{
    public ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next) =>
        Admits(context.HttpContext)
            ? next(context)
            : ValueTask.FromResult<object?>(Results.StatusCode(StatusCodes.Status403Forbidden));

    public static bool Admits(HttpContext http) =>
        (http.Connection.RemoteIpAddress is null || IPAddress.IsLoopback(http.Connection.RemoteIpAddress))
        && IsLoopback(http.Request.Host.Host)
        && IsOwn(http.Request.Headers.Origin, http.Request);

    /// <summary>Browsers send the origin of the page that posts; other programs send none.</summary>
    private static bool IsOwn(string? origin, HttpRequest request) =>
        string.IsNullOrEmpty(origin)
        || string.Equals(origin, $"{request.Scheme}://{request.Host}", StringComparison.OrdinalIgnoreCase);

    private static bool IsLoopback(string host) =>
        host.Equals("localhost", StringComparison.OrdinalIgnoreCase)
        || (IPAddress.TryParse(host.Trim('[', ']'), out var address) && IPAddress.IsLoopback(address));
}
