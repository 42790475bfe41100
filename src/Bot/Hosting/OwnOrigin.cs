namespace MentorBot.Bot.Hosting;

/// <summary>
/// Keeps pages of other sites from changing anything here with the browser of somebody who may. A browser names the page
/// that sends; the channel and other programs name none.
/// </summary>
internal static class OwnOrigin
{
    public static Task AdmitAsync(HttpContext http, RequestDelegate next)
    {
        if (OnlyReads(http.Request.Method) || IsNamedBy(http.Request))
        {
            return next(http);
        }

        http.Response.StatusCode = StatusCodes.Status403Forbidden;
        return Task.CompletedTask;
    }

    /// <summary>Whether the request names no page, or one of this host; https may have ended at a proxy before us.</summary>
    public static bool IsNamedBy(HttpRequest request) =>
        request.Headers.Origin.Count == 0
        || (
            request.Headers.Origin is [{ } origin]
            && Uri.TryCreate(origin, UriKind.Absolute, out var page)
            && (page.Scheme == Uri.UriSchemeHttps || page.Scheme == Uri.UriSchemeHttp)
            && string.Equals(page.Authority, request.Host.Value, StringComparison.OrdinalIgnoreCase)
        );

    private static bool OnlyReads(string method) =>
        HttpMethods.IsGet(method) || HttpMethods.IsHead(method) || HttpMethods.IsOptions(method);
}
