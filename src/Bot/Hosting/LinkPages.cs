using System.Security.Cryptography;

namespace MentorBot.Bot.Hosting;

/// <summary>
/// Pages to which links that work once lead. The secret is the fragment of the address, which browsers send nowhere, so it is
/// in no log; the page's button posts it. A program that only looks at the link uses nothing up.
/// </summary>
internal static class LinkPages
{
    /// <summary>Bytes; a secret takes some 50.</summary>
    public const int MostBytes = 1024;

    private const string Secret = "secret";

    /// <param name="path">Where the button posts the secret.</param>
    /// <param name="title">What the link gives.</param>
    /// <param name="lead">HTML of one paragraph.</param>
    public static IResult Ask(HttpResponse response, string path, string title, string lead)
    {
        var nonce = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(16));
        return PublicPages.Show(
            response,
            title,
            $"""
            <p>{lead}</p>
            <form method="post" action="{path}">
              <input type="hidden" name="{Secret}" id="{Secret}">
              <button type="submit">Download</button>
            </form>
            <noscript><p>Please allow scripts for this page; it needs one to read the link.</p></noscript>
            <script nonce="{nonce}">document.getElementById('{Secret}').value = location.hash.slice(1);</script>
            """,
            $"script-src 'nonce-{nonce}'; form-action 'self'"
        );
    }

    /// <summary>The posted secret; null for anything else.</summary>
    public static async Task<string?> SecretAsync(HttpRequest request, CancellationToken cancellation)
    {
        if (!request.HasFormContentType || request.ContentLength is null or > MostBytes)
        {
            return null;
        }

        try
        {
            return (await request.ReadFormAsync(cancellation))[Secret];
        }
        catch (InvalidDataException)
        {
            return null;
        }
    }

    /// <summary>A file that nobody keeps on the way.</summary>
    public static IResult Give(HttpResponse response, byte[] file, string type, string name)
    {
        response.Headers.CacheControl = "no-store";
        return Results.File(file, type, name);
    }

    /// <param name="lead">HTML of one paragraph: how to get another link.</param>
    public static IResult Refuse(HttpResponse response, string lead)
    {
        response.StatusCode = StatusCodes.Status404NotFound;
        return PublicPages.Show(
            response,
            "This link cannot be used any more",
            $"<p>It works once, and for ten minutes. {lead}</p>",
            "form-action 'none'"
        );
    }
}
