using MentorBot.Bot.Console.Doors;
using MentorBot.Domain.MatchRuns;
using MentorBot.Domain.Shared;

namespace MentorBot.Bot.Console.Matching;

/// <summary>The match of a cohort: how it stands, and runs that are started, repeated, cancelled and discarded.</summary>
internal static class MatchEndpoint
{
    public const string Match = $"{ConsolePaths.CohortRoute}/match";

    public static void MapMatch(this RouteGroupBuilder console)
    {
        console.MapGet(Match, ShowAsync).RequireAuthorization(ConsolePolicies.OwnCohort);
        console.MapChange($"{Match}/start", StartAsync);
        console.MapChange($"{Match}/repeat", RepeatAsync);
        console.MapChange($"{Match}/cancel", CancelAsync);
    }

    /// <summary>A form of these pages.</summary>
    public static void MapChange(this RouteGroupBuilder console, string path, Delegate handler) =>
        console
            .MapPost(path, handler)
            .AddEndpointFilter<MatchConflicts>()
            .RequireAuthorization(ConsolePolicies.OwnCohort);

    private static Task<IResult> ShowAsync(
        Guid cohort,
        ConsoleVisitor visitor,
        [AsParameters] MatchAsked asked,
        MatchPages pages,
        CancellationToken cancellation
    ) => pages.ShowAsync(new(cohort), visitor, asked.Moment, cancellation);

    private static async Task<IResult> StartAsync(
        Guid cohort,
        ConsoleVisitor visitor,
        MatchStarter starter,
        MatchPages pages,
        CancellationToken cancellation
    )
    {
        var started = await starter.StartAsync(new(cohort), visitor, cancellation);
        return started.IsRefused
            ? await pages.ShowAsync(new(cohort), visitor, new(Refused: started.Refusal), cancellation)
            : Results.Redirect(ConsolePaths.Match(new(cohort)));
    }

    private static async Task<IResult> RepeatAsync(
        Guid cohort,
        ConsoleVisitor visitor,
        MatchStarter starter,
        MatchPages pages,
        CancellationToken cancellation
    )
    {
        var started = await starter.RepeatAsync(new(cohort), visitor, cancellation);
        return started.IsRefused
            ? await pages.ShowAsync(new(cohort), visitor, new(Refused: started.Refusal), cancellation)
            : Results.Redirect($"{ConsolePaths.Match(new(cohort))}?repeat={started.Value}");
    }

    private static async Task<IResult> CancelAsync(
        Guid cohort,
        MatchForm form,
        ConsoleVisitor visitor,
        OwnRuns runs,
        MatchPages pages,
        CancellationToken cancellation
    )
    {
        var cancelled = await runs.CancelAsync(new(cohort), form.Run, visitor, cancellation);
        return cancelled.Refusal switch
        {
            null => Results.Redirect(ConsolePaths.Match(new(cohort)).With(NewsOf(cancelled.Value))),
            NotFound => ConsoleAnswers.Forbidden(),
            var refusal => await pages.ShowAsync(new(cohort), visitor, new(Refused: refusal), cancellation),
        };
    }

    private static MatchNews NewsOf(CancelledRun cancelled) =>
        cancelled switch
        {
            CancelledRun.Discarded => MatchNews.Discarded,
            CancelledRun.ApprovalStopped => MatchNews.ApprovalStopped,
            _ => MatchNews.Stopped,
        };
}

/// <summary>What the address of the page says; anything else than is offered means nothing.</summary>
internal sealed record MatchAsked(string? News, string? Repeat)
{
    public MatchMoment Moment =>
        new(MatchNewsWords.Read(News), Guid.TryParse(Repeat, out var run) ? new MatchRunId(run) : null);
}
