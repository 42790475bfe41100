using MentorBot.Bot.Privacy;
using MentorBot.Domain.Privacy;
using MentorBot.Domain.Shared;
using Microsoft.AspNetCore.Mvc;

namespace MentorBot.Bot.Hosting;

/// <summary>The page to which a person's download link leads, see <see cref="LinkPages"/>.</summary>
internal static class DownloadPages
{
    public static void MapDownloads(this IEndpointRouteBuilder routes)
    {
        routes.MapGet(DownloadCards.Path, (HttpResponse response) => Ask(response)).AllowAnonymous();
        routes
            .MapPost(DownloadCards.Path, GiveAsync)
            .AllowAnonymous()
            .WithMetadata(new RequestSizeLimitAttribute(LinkPages.MostBytes));
    }

    private static IResult Ask(HttpResponse response) =>
        LinkPages.Ask(
            response,
            DownloadCards.Path,
            "Download your data",
            "This gives you a file with everything that MentorBot stores about you. It works once."
        );

    private static async Task<IResult> GiveAsync(
        HttpContext http,
        RedeemDownload redeem,
        TimeProvider clock,
        CancellationToken cancellation
    )
    {
        var secret = await LinkPages.SecretAsync(http.Request, cancellation);
        var file = secret is null ? new NotFound() : await redeem.RunAsync(secret, clock.GetUtcNow(), cancellation);
        return file.Match(
            found =>
                LinkPages.Give(
                    http.Response,
                    found.ToJson(),
                    "application/json; charset=utf-8",
                    "mentorbot-my-data.json"
                ),
            _ =>
                LinkPages.Refuse(
                    http.Response,
                    "Type <b>export my data</b> in the chat with MentorBot for another one."
                )
        );
    }
}
