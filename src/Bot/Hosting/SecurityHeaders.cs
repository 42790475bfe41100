namespace MentorBot.Bot.Hosting;

/// <summary>
/// Headers that tell a browser to trust an answer with little: on every answer, also on refusals and on what does not exist.
/// A page that needs more than nothing sets its own Content-Security-Policy.
/// </summary>
internal static class SecurityHeaders
{
    /// <summary>Nothing may be loaded, run, sent or framed.</summary>
    private const string Nothing = "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    /// <summary>Browsers ignore it on a connection without TLS, so it does no harm behind a proxy that ends TLS.</summary>
    private const string HttpsForAYear = "max-age=31536000; includeSubDomains";

    /// <param name="onlyHttps">Whether browsers shall come by https only from now on; false for plain http on this machine.</param>
    public static void UseSecurityHeaders(this IApplicationBuilder app, bool onlyHttps) =>
        app.Use(
            (http, next) =>
            {
                http.Response.OnStarting(onlyHttps ? FillWithHttpsAsync : FillAsync, http.Response.Headers);
                return next(http);
            }
        );

    /// <summary>Whether a page may stand in frames of hosts that it names; the older header knows no names, so it is left out.</summary>
    private static bool NamesFrames(string policy) =>
        policy.Contains("frame-ancestors https://", StringComparison.Ordinal);

    private static Task FillWithHttpsAsync(object headers)
    {
        ((IHeaderDictionary)headers).StrictTransportSecurity = HttpsForAYear;
        return FillAsync(headers);
    }

    private static Task FillAsync(object state)
    {
        var headers = (IHeaderDictionary)state;
        if (headers.ContentSecurityPolicy.Count == 0)
        {
            headers.ContentSecurityPolicy = Nothing;
        }

        headers.XContentTypeOptions = "nosniff";
        // "no-referrer" would make browsers hide the origin of our own forms too, which are then refused.
        headers["Referrer-Policy"] = "same-origin";
        if (!NamesFrames(headers.ContentSecurityPolicy.ToString()))
        {
            headers.XFrameOptions = "DENY";
        }

        headers["Cross-Origin-Resource-Policy"] = "same-origin";
        return Task.CompletedTask;
    }
}
