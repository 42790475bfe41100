namespace MentorBot.Bot.Console.Doors;

/// <summary>The cookie that carries a session's secret.</summary>
/// <param name="isPlain">
/// Whether it travels without TLS: only where activities need no signature, which is Development on loopback addresses.
/// </param>
internal sealed class ConsoleCookie(bool isPlain)
{
    /// <summary>
    /// Browsers take the prefix only with <c>Secure</c>, the path <c>/</c> and no domain, so that no other host can set it.
    /// </summary>
    public string Name => isPlain ? "mentorbot" : "__Host-mentorbot";

    public string? Read(HttpRequest request) => request.Cookies[Name];

    public void Write(HttpResponse response, string secret) => response.Cookies.Append(Name, secret, Options());

    public void Delete(HttpResponse response) => response.Cookies.Delete(Name, Options());

    /// <summary>
    /// A tab of Teams is a frame of another site: there a browser sends only cookies that say <c>None</c>, and keeps them apart
    /// for each site that frames us. What other sites could do with that is stopped by the origin and the form's token.
    /// </summary>
    private CookieOptions Options()
    {
        var options = new CookieOptions
        {
            HttpOnly = true,
            Secure = !isPlain,
            SameSite = isPlain ? SameSiteMode.Lax : SameSiteMode.None,
            Path = "/",
            IsEssential = true,
        };
        if (!isPlain)
        {
            options.Extensions.Add("Partitioned");
        }

        return options;
    }
}
