using System.Net;

namespace MentorBot.Bot.Local;

/// <summary>
/// Lets in only who comes from this machine and means this host: another site, open in the same browser, could otherwise
/// post to it, or reach it under a name of its own.
/// </summary>
internal sealed class LocalDoor : IEndpointFilter
{
    public ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next) =>
        IsWelcome(context.HttpContext)
            ? next(context)
            : ValueTask.FromResult<object?>(Results.StatusCode(StatusCodes.Status403Forbidden));

    private static bool IsWelcome(HttpContext http) =>
        (http.Connection.RemoteIpAddress is null || IPAddress.IsLoopback(http.Connection.RemoteIpAddress))
        && IsLoopback(http.Request.Host.Host)
        && IsOwn(http.Request.Headers.Origin, http.Request);

    /// <summary>Browsers name the page that posts; programs name none.</summary>
    private static bool IsOwn(string? origin, HttpRequest request) =>
        string.IsNullOrEmpty(origin)
        || string.Equals(origin, $"{request.Scheme}://{request.Host}", StringComparison.OrdinalIgnoreCase);

    private static bool IsLoopback(string host) =>
        host.Equals("localhost", StringComparison.OrdinalIgnoreCase)
        || (IPAddress.TryParse(host.Trim('[', ']'), out var address) && IPAddress.IsLoopback(address));
}
