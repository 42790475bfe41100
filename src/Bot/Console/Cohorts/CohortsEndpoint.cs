using MentorBot.Bot.Console.Doors;
using MentorBot.Domain.Reports;
using MentorBot.Domain.Shared;

namespace MentorBot.Bot.Console.Cohorts;

/// <summary>The list of cohorts.</summary>
internal static class CohortsEndpoint
{
    private const int LongestName = 80;

    public static void MapCohorts(this RouteGroupBuilder console) =>
        console.MapGet("cohorts", ShowAsync).RequireAuthorization(ConsolePolicies.Coordinator);

    private static async Task<IResult> ShowAsync(
        ConsoleVisitor visitor,
        [AsParameters] CohortsAsked asked,
        ListConsoleCohorts list,
        CancellationToken cancellation
    )
    {
        var question = new CohortQuestion(
            Enum.TryParse<CohortPhase>(asked.Show, ignoreCase: true, out var phase) && Enum.IsDefined(phase)
                ? phase
                : CohortPhase.Current,
            PlainText.OneLineOf(asked.Name ?? "", LongestName),
            int.TryParse(asked.Page, out var page) ? page : 0
        );
        var found = await list.RunAsync(question, visitor.Scope, cancellation);
        return ConsoleAnswers.Page<CohortsPage>(
            new
            {
                Visitor = visitor,
                Question = question,
                Found = found,
            }
        );
    }
}

/// <summary>What the address says; anything else than is offered means the usual.</summary>
internal sealed record CohortsAsked(string? Show, string? Name, string? Page);
