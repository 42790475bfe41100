namespace MentorBot.Bot.Console.Doors;

/// <summary>What a browser may do with a page of the console; <c>Hosting/SecurityHeaders</c> adds what holds for every answer.</summary>
internal static class ConsoleHeaders
{
    /// <summary>Everything from our own host, no inline script, and frames of Teams alone.</summary>
    /// <remarks>The one style attribute that is allowed is what the component library writes; style elements are not.</remarks>
    private const string Policy =
        "default-src 'none'; script-src 'self'; style-src 'self'; style-src-attr 'unsafe-inline'; img-src 'self' data:; connect-src 'self'; "
        + "form-action 'self'; base-uri 'none'; "
        + "frame-ancestors https://teams.microsoft.com https://*.teams.microsoft.com https://teams.cloud.microsoft";

    public static void Write(HttpResponse response)
    {
        response.Headers.ContentSecurityPolicy = Policy;
        response.Headers.CacheControl = "no-store";
    }
}
