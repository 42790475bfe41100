using MentorBot.Bot.Console.Doors;
using MentorBot.Domain.MatchRuns.Wishes;
using MentorBot.Domain.Reports;
using MentorBot.Domain.Shared;

namespace MentorBot.Bot.Console.Matching;

/// <summary>The locks and separations of a cohort; any of them can be undone.</summary>
internal static class LocksEndpoint
{
    private const string Locks = $"{MatchEndpoint.Match}/locks";

    public static void MapLocks(this RouteGroupBuilder console)
    {
        console.MapGet(Locks, ShowAsync).RequireAuthorization(ConsolePolicies.OwnCohort);
        console.MapChange($"{Locks}/undo", UndoAsync);
        console.MapChange($"{Locks}/undo-all", UndoAllAsync);
    }

    private static async Task<IResult> ShowAsync(
        Guid cohort,
        ConsoleVisitor visitor,
        string? news,
        ReadCohortMatching read,
        ReadWishes readWishes,
        TimeProvider clock,
        CancellationToken cancellation
    )
    {
        var found = await read.RunAsync(new(cohort), visitor.Scope, cancellation);
        var list = await readWishes.RunAsync(new(cohort), visitor.ContextAt(clock.GetUtcNow()), cancellation);
        return found.IsRefused || list.IsRefused
            ? ConsoleAnswers.Forbidden()
            : ConsoleAnswers.Page<LocksPage>(
                new
                {
                    Visitor = visitor,
                    Found = found.Value,
                    List = list.Value,
                    News = MatchNewsWords.Read(news),
                }
            );
    }

    private static async Task<IResult> UndoAsync(
        Guid cohort,
        MatchForm form,
        ConsoleVisitor visitor,
        TakeBackWishes takeBack,
        TimeProvider clock,
        CancellationToken cancellation
    ) =>
        Answer(
            cohort,
            await takeBack.RunAsync(
                new(cohort),
                form.EveryTwo(MatchForm.PairField),
                visitor.ContextAt(clock.GetUtcNow()),
                cancellation
            )
        );

    private static async Task<IResult> UndoAllAsync(
        Guid cohort,
        ConsoleVisitor visitor,
        TakeBackWishes takeBack,
        TimeProvider clock,
        CancellationToken cancellation
    ) => Answer(cohort, await takeBack.RunAsync(new(cohort), null, visitor.ContextAt(clock.GetUtcNow()), cancellation));

    private static IResult Answer(Guid cohort, Result<int> undone) =>
        undone.Match<IResult>(
            count =>
                Results.Redirect(
                    ConsolePaths.MatchLocks(new(cohort)).With(count > 0 ? MatchNews.Undone : MatchNews.None)
                ),
            _ => ConsoleAnswers.Forbidden()
        );
}
