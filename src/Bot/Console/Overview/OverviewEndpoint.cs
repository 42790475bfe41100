using MentorBot.Bot.Console.Doors;
using MentorBot.Bot.Console.Editing;
using MentorBot.Domain.Reports;

namespace MentorBot.Bot.Console.Overview;

/// <summary>One cohort in figures, as a page and as a file.</summary>
internal static class OverviewEndpoint
{
    public static void MapOverview(this RouteGroupBuilder console)
    {
        console.MapGet(ConsolePaths.CohortRoute, ShowAsync).RequireAuthorization(ConsolePolicies.OwnCohort);
        console
            .MapGet($"{ConsolePaths.CohortRoute}/figures.csv", GiveAsync)
            .RequireAuthorization(ConsolePolicies.OwnCohort);
    }

    private static async Task<IResult> ShowAsync(
        Guid cohort,
        string? done,
        string? people,
        ConsoleVisitor visitor,
        ReadCohortOverview read,
        TimeProvider clock,
        CancellationToken cancellation
    ) =>
        (await read.RunAsync(new(cohort), visitor.Scope, clock.GetUtcNow(), cancellation)).Match<IResult>(
            found =>
                ConsoleAnswers.Page<OverviewPage>(
                    new
                    {
                        Visitor = visitor,
                        Found = found,
                        Done = CohortDones.Find(done),
                        People = int.TryParse(people, out var count) && count > 0 ? count : 0,
                    }
                ),
            _ => ConsoleAnswers.Forbidden()
        );

    private static async Task<IResult> GiveAsync(
        Guid cohort,
        ConsoleVisitor visitor,
        ReadCohortOverview read,
        TimeProvider clock,
        CancellationToken cancellation
    ) =>
        (await read.RunAsync(new(cohort), visitor.Scope, clock.GetUtcNow(), cancellation)).Match<IResult>(
            found => Results.File(OverviewFile.Of(found), "text/csv; charset=utf-8", "cohort-figures.csv"),
            _ => ConsoleAnswers.Forbidden()
        );
}
