using System.Net;
using System.Security.Cryptography;

namespace MentorBot.Bot.Local;

/// <summary>The page <c>/local</c>: a single HTML file that loads nothing from other hosts.</summary>
internal static class LocalPage
{
    private const string Nonce = "{{nonce}}";
    private const string Token = "{{token}}";
    private static readonly Lazy<string> Html = new(Read);

    public static IResult Show(HttpResponse response, LocalToken token)
    {
        var nonce = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(16));
        response.Headers.ContentSecurityPolicy =
            $"default-src 'none'; style-src 'nonce-{nonce}'; script-src 'nonce-{nonce}'; connect-src 'self'; "
            + "base-uri 'none'; form-action 'none'; frame-ancestors 'none'";
        response.Headers.CacheControl = "no-store";
        var html = Html
            .Value.Replace(Nonce, nonce, StringComparison.Ordinal)
            .Replace(Token, WebUtility.HtmlEncode(token.Text), StringComparison.Ordinal);
        return Results.Content(html, "text/html; charset=utf-8");
    }

    private static string Read()
    {
        using var stream = typeof(LocalPage).Assembly.GetManifestResourceStream("LocalPage.html")!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
