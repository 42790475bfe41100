using System.Security.Cryptography;
using MentorBot.Bot.Privacy;
using MentorBot.Domain.Privacy;
using MentorBot.Domain.Shared;
using Microsoft.AspNetCore.Mvc;

namespace MentorBot.Bot.Hosting;

/// <summary>
/// The page to which a person's download link leads. The secret is the fragment of the address, which browsers send nowhere,
/// so it is in no log; the page's button posts it. A program that only looks at the link uses nothing up.
/// </summary>
internal static class DownloadPages
{
    private const string Secret = "secret";

    /// <summary>Bytes; a secret takes some 50.</summary>
    private const int MostBytes = 1024;

    public static void MapDownloads(this IEndpointRouteBuilder routes)
    {
        routes.MapGet(DownloadCards.Path, (HttpResponse response) => Ask(response)).AllowAnonymous();
        routes
            .MapPost(DownloadCards.Path, GiveAsync)
            .AllowAnonymous()
            .WithMetadata(new RequestSizeLimitAttribute(MostBytes));
    }

    private static IResult Ask(HttpResponse response)
    {
        var nonce = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(16));
        return PublicPages.Show(
            response,
            "Download your data",
            $"""
            <p>This gives you a file with everything that MentorBot stores about you. It works once.</p>
            <form method="post" action="{DownloadCards.Path}">
              <input type="hidden" name="{Secret}" id="{Secret}">
              <button type="submit">Download</button>
            </form>
            <noscript><p>Please allow scripts for this page; it needs one to read the link.</p></noscript>
            <script nonce="{nonce}">document.getElementById('{Secret}').value = location.hash.slice(1);</script>
            """,
            $"script-src 'nonce-{nonce}'; form-action 'self'"
        );
    }

    private static async Task<IResult> GiveAsync(
        HttpContext http,
        RedeemDownload redeem,
        TimeProvider clock,
        CancellationToken cancellation
    )
    {
        var secret = await SecretAsync(http.Request, cancellation);
        var file = secret is null ? new NotFound() : await redeem.RunAsync(secret, clock.GetUtcNow(), cancellation);
        return file.Match(found => Give(http.Response, found), _ => Refuse(http.Response));
    }

    private static async Task<string?> SecretAsync(HttpRequest request, CancellationToken cancellation)
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

    private static IResult Give(HttpResponse response, PersonalFile file)
    {
        response.Headers.CacheControl = "no-store";
        return Results.File(file.ToJson(), "application/json; charset=utf-8", "mentorbot-my-data.json");
    }

    private static IResult Refuse(HttpResponse response)
    {
        response.StatusCode = StatusCodes.Status404NotFound;
        return PublicPages.Show(
            response,
            "This link cannot be used any more",
            "<p>It works once, and for ten minutes. Type <b>export my data</b> in the chat with MentorBot for another one.</p>",
            "form-action 'none'"
        );
    }
}
