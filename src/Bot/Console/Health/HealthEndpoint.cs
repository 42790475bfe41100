using MentorBot.Bot.Console.Doors;
using MentorBot.Domain.Reports;

namespace MentorBot.Bot.Console.Health;

/// <summary>Who in a cohort needs help.</summary>
internal static class HealthEndpoint
{
    public static void MapHealth(this RouteGroupBuilder console) =>
        console.MapGet($"{ConsolePaths.CohortRoute}/health", ShowAsync).RequireAuthorization(ConsolePolicies.OwnCohort);

    private static async Task<IResult> ShowAsync(
        Guid cohort,
        string? page,
        ConsoleVisitor visitor,
        ReadCohortHealth read,
        TimeProvider clock,
        CancellationToken cancellation
    )
    {
        var now = clock.GetUtcNow();
        var wanted = int.TryParse(page, out var number) ? number : 0;
        return (await read.RunAsync(new(cohort), wanted, visitor.ContextAt(now), cancellation)).Match<IResult>(
            found =>
                ConsoleAnswers.Page<HealthPage>(
                    new
                    {
                        Visitor = visitor,
                        Found = found,
                        Now = now,
                    }
                ),
            _ => ConsoleAnswers.Forbidden()
        );
    }
}
