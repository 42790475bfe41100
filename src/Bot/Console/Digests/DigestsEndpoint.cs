using MentorBot.Bot.Console.Doors;
using MentorBot.Domain.Digests;
using MentorBot.Domain.Reports;
using MentorBot.Domain.Shared;

namespace MentorBot.Bot.Console.Digests;

/// <summary>Managers of people in the visitor's cohorts, the digest that each gets, and the switch for it.</summary>
internal static class DigestsEndpoint
{
    private const int LongestName = 80;

    public static void MapDigests(this RouteGroupBuilder console)
    {
        console.MapGet("digests", ListAsync).RequireAuthorization(ConsolePolicies.Coordinator);
        console.MapGet("digests/{manager:guid}", ShowAsync).RequireAuthorization(ConsolePolicies.Coordinator);
        console.MapPost("digests/{manager:guid}", SwitchAsync).RequireAuthorization(ConsolePolicies.Coordinator);
    }

    private static async Task<IResult> ListAsync(
        string? name,
        string? page,
        ConsoleVisitor visitor,
        ListManagers list,
        TimeProvider clock,
        CancellationToken cancellation
    )
    {
        var asked = PlainText.OneLineOf(name ?? "", LongestName);
        var found = await list.RunAsync(
            new(asked, int.TryParse(page, out var number) ? number : 0),
            visitor.Scope,
            visitor.ContextAt(clock.GetUtcNow()),
            cancellation
        );
        return ConsoleAnswers.Page<DigestsPage>(
            new
            {
                Visitor = visitor,
                Found = found,
                Name = asked,
            }
        );
    }

    private static async Task<IResult> ShowAsync(
        Guid manager,
        string? done,
        ConsoleVisitor visitor,
        ReadManagerDigest read,
        TimeProvider clock,
        CancellationToken cancellation
    ) =>
        (
            await read.RunAsync(new(manager), visitor.Scope, visitor.ContextAt(clock.GetUtcNow()), cancellation)
        ).Match<IResult>(
            found =>
                ConsoleAnswers.Page<DigestPage>(
                    new
                    {
                        Visitor = visitor,
                        Found = found,
                        Done = Enum.TryParse<DigestSwitch>(done, ignoreCase: true, out var what) ? what : default,
                    }
                ),
            _ => ConsoleAnswers.Forbidden()
        );

    /// <summary>A form that says neither on nor off changes nothing.</summary>
    private static async Task<IResult> SwitchAsync(
        Guid manager,
        HttpRequest request,
        ConsoleVisitor visitor,
        ChooseDigests choose,
        TimeProvider clock,
        CancellationToken cancellation
    )
    {
        var form = await request.ReadFormAsync(cancellation);
        if (!bool.TryParse(form[DigestPage.WantsField], out var wants))
        {
            return Results.Redirect(ConsolePaths.Digest(new(manager)));
        }

        var context = visitor.ContextAt(clock.GetUtcNow());
        var result = await Conflicts.CatchAsync(() =>
            choose.RunForAsync(new(manager), wants, visitor.Scope, context, cancellation)
        );
        return result.Refusal is NotFound
            ? ConsoleAnswers.Forbidden()
            : Results.Redirect(ConsolePaths.Digest(new(manager), Said(result, wants)));
    }

    private static DigestSwitch Said(Result<bool> result, bool wants) =>
        result.IsRefused || !result.Value ? DigestSwitch.Before
        : wants ? DigestSwitch.On
        : DigestSwitch.Off;
}
