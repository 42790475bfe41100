using MentorBot.Bot.Console.Doors;
using MentorBot.Domain.Shared;
using MentorBot.Domain.SignIns;

namespace MentorBot.Bot.Console.SignIns;

/// <summary>Where the visitor is signed in; each session can be ended.</summary>
internal static class SignInsEndpoint
{
    public static void MapSignIns(this RouteGroupBuilder console)
    {
        console.MapGet("sessions", ShowAsync).RequireAuthorization(ConsolePolicies.SignedIn);
        console.MapPost("sessions/{id:guid}/end", EndAsync).RequireAuthorization(ConsolePolicies.SignedIn);
    }

    private static async Task<IResult> ShowAsync(
        ConsoleVisitor visitor,
        ListConsoleSessions list,
        TimeProvider clock,
        CancellationToken cancellation
    )
    {
        var sessions = await list.RunAsync(visitor.Person.Id, clock.GetUtcNow(), cancellation);
        return ConsoleAnswers.Page<SignInsPage>(new { Visitor = visitor, Sessions = sessions });
    }

    private static async Task<IResult> EndAsync(
        Guid id,
        ConsoleVisitor visitor,
        EndConsoleSession end,
        TimeProvider clock,
        CancellationToken cancellation
    )
    {
        await end.RunAsync(new ConsoleSessionId(id), visitor.ContextAt(clock.GetUtcNow()), cancellation);
        return Results.Redirect(ConsolePaths.Sessions);
    }
}
