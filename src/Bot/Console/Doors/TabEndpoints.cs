using MentorBot.Domain.SignIns;
using Microsoft.AspNetCore.Mvc;

namespace MentorBot.Bot.Console.Doors;

/// <summary>
/// The way in from a tab of Teams. The page asks Teams for a token and posts it; whoever it names is signed in and led on to what
/// the tab is for.
/// </summary>
internal static class TabEndpoints
{
    public static void MapTab(this RouteGroupBuilder console)
    {
        console.MapGet("tab", () => ConsoleAnswers.Page<TabPage>(new { })).AllowAnonymous();
        console
            .MapPost("tab", EnterAsync)
            .RequireAuthorization(ConsolePolicies.TabToken)
            .WithMetadata(new RequestSizeLimitAttribute(TabTokens.MostBytes));
    }

    private static async Task<IResult> EnterAsync(
        HttpContext http,
        SignInFromTab signIn,
        ConsoleCookie cookie,
        TimeProvider clock,
        CancellationToken cancellation
    )
    {
        var session = await signIn.RunAsync(
            TabTokens.PersonOf(http),
            cookie.Read(http.Request),
            BrowserNames.Of(http.Request.Headers.UserAgent.ToString()),
            clock.GetUtcNow(),
            cancellation
        );
        if (session.IsRefused)
        {
            return ConsoleAnswers.Stranger();
        }

        cookie.Write(http.Response, session.Value);
        var form = await http.Request.ReadFormAsync(cancellation);
        return Results.Redirect(form["for"] == TabPage.ForCohorts ? ConsolePaths.Home : ConsolePaths.Mine);
    }
}
