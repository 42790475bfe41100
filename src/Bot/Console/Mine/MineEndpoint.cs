using MentorBot.Bot.Console.Doors;
using MentorBot.Bot.Text;
using MentorBot.Domain.Goals;
using MentorBot.Domain.Mentorships;
using MentorBot.Domain.Privacy;
using MentorBot.Domain.Reports;
using MentorBot.Domain.Shared;

namespace MentorBot.Bot.Console.Mine;

/// <summary>What somebody sees of their own mentoring: a list, a home for each mentorship, and a copy of all that is stored.</summary>
internal static class MineEndpoint
{
    public static void MapMine(this RouteGroupBuilder console)
    {
        console.MapGet("mine", ShowAsync).RequireAuthorization(ConsolePolicies.SignedIn);
        console.MapGet("mine/{id:guid}", OpenAsync).RequireAuthorization(ConsolePolicies.SignedIn);
        console.MapPost("mine/{id:guid}/step", TickAsync).RequireAuthorization(ConsolePolicies.SignedIn);
        console.MapPost("mine/data", CopyAsync).RequireAuthorization(ConsolePolicies.SignedIn);
    }

    private static async Task<IResult> ShowAsync(
        ConsoleVisitor visitor,
        FindMentorships find,
        FindLeavable cohorts,
        TimeProvider clock,
        CancellationToken cancellation
    )
    {
        var all = await find.AllAsync(visitor.Person.Id, cancellation);
        return ConsoleAnswers.Page<MinePage>(
            new
            {
                Visitor = visitor,
                Mentorships = all,
                Joined = await cohorts.RunAsync(visitor.Person.Id, cancellation),
                Now = clock.GetUtcNow(),
            }
        );
    }

    private static Task<IResult> OpenAsync(
        Guid id,
        ConsoleVisitor visitor,
        ReadMyMentorship read,
        TimeProvider clock,
        CancellationToken cancellation
    ) => PageAsync(new(id), visitor, null, read, clock, cancellation);

    /// <summary>Says what the step shall be, so a form that is sent twice changes nothing the second time.</summary>
    private static async Task<IResult> TickAsync(
        Guid id,
        HttpRequest request,
        ConsoleVisitor visitor,
        TickGoalStep tick,
        ReadMyMentorship read,
        TimeProvider clock,
        CancellationToken cancellation
    )
    {
        var form = await request.ReadFormAsync(cancellation);
        if (
            !Guid.TryParse(form["goal"], out var goal)
            || !int.TryParse(form["step"], out var step)
            || !bool.TryParse(form["done"], out var isDone)
        )
        {
            return ConsoleAnswers.Outdated();
        }

        var context = visitor.ContextAt(clock.GetUtcNow());
        var ticked = await Conflicts.CatchAsync(() => tick.RunAsync(new(goal), step, isDone, context, cancellation));
        return ticked.Refusal is { } refusal
            ? await PageAsync(new(id), visitor, Why(refusal), read, clock, cancellation)
            : Results.Redirect($"{ConsolePaths.Mentorship(new(id))}#goals");
    }

    /// <summary>The page shows how it stands now, so somebody who was second need only look.</summary>
    private static string Why(Refusal refusal) =>
        refusal is CardIsOutdated ? MineText.Meanwhile.Plain : RefusalWords.For(refusal);

    private static async Task<IResult> CopyAsync(
        ConsoleVisitor visitor,
        ExportMyData export,
        TimeProvider clock,
        CancellationToken cancellation
    )
    {
        var file = await export.RunAsync(visitor.Person.Id, clock.GetUtcNow(), cancellation);
        return Results.File(file.ToJson(), "application/json; charset=utf-8", "mentorbot-my-data.json");
    }

    private static async Task<IResult> PageAsync(
        MentorshipId id,
        ConsoleVisitor visitor,
        string? warning,
        ReadMyMentorship read,
        TimeProvider clock,
        CancellationToken cancellation
    ) =>
        await read.RunAsync(id, visitor.Person.Id, cancellation) is { } found
            ? ConsoleAnswers.Page<MyMentorshipPage>(
                new
                {
                    Visitor = visitor,
                    Found = found,
                    Warning = warning,
                    Now = clock.GetUtcNow(),
                }
            )
            : ConsoleAnswers.Forbidden();
}
