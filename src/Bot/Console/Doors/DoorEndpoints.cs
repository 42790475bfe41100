using MentorBot.Bot.Hosting;
using MentorBot.Domain.Shared;
using MentorBot.Domain.SignIns;
using Microsoft.AspNetCore.Mvc;

namespace MentorBot.Bot.Console.Doors;

/// <summary>The ways into the console and out of it.</summary>
internal static class DoorEndpoints
{
    public static void MapDoors(this RouteGroupBuilder console)
    {
        console
            .MapGet("", (ConsoleVisitor visitor) => Results.Redirect(ConsolePaths.HomeOf(visitor.Role)))
            .RequireAuthorization(ConsolePolicies.SignedIn);
        console.MapGet("door", () => ConsoleAnswers.Page<DoorPage>(new { })).AllowAnonymous();
        console
            .MapPost("door", EnterAsync)
            .AllowAnonymous()
            .WithMetadata(new RequestSizeLimitAttribute(LinkPages.MostBytes));
        console.MapPost("sign-out", LeaveAsync).RequireAuthorization(ConsolePolicies.SignedIn);
    }

    /// <summary>Looking at the page uses nothing up; pressing its button does.</summary>
    private static async Task<IResult> EnterAsync(
        HttpContext http,
        RedeemConsoleLink redeem,
        ConsoleCookie cookie,
        TimeProvider clock,
        CancellationToken cancellation
    )
    {
        var secret = await LinkPages.SecretAsync(http.Request, cancellation);
        var browser = BrowserNames.Of(http.Request.Headers.UserAgent.ToString());
        var session = secret is null
            ? new NotFound()
            : await redeem.RunAsync(secret, browser, clock.GetUtcNow(), cancellation);
        if (session.IsRefused)
        {
            return ConsoleAnswers.Spent();
        }

        cookie.Write(http.Response, session.Value);
        return Results.Redirect(ConsolePaths.Home);
    }

    private static async Task<IResult> LeaveAsync(
        HttpContext http,
        ConsoleVisitor visitor,
        EndConsoleSession end,
        ConsoleCookie cookie,
        TimeProvider clock
    )
    {
        await end.RunAsync(visitor.SignedIn.Session, visitor.ContextAt(clock.GetUtcNow()), http.RequestAborted);
        cookie.Delete(http.Response);
        return Results.Redirect(ConsolePaths.Door);
    }
}
