using MentorBot.Bot.Console.Doors;
using MentorBot.Domain.MatchRuns.Wishes;
using MentorBot.Domain.Shared;

namespace MentorBot.Bot.Console.Matching;

/// <summary>All pairs of a match by name, and what a coordinator demands of them for the next preview.</summary>
internal static class PairsEndpoint
{
    private const string Pairs = $"{MatchEndpoint.Match}/pairs";

    public static void MapPairs(this RouteGroupBuilder console)
    {
        console.MapGet(Pairs, ShowAsync).RequireAuthorization(ConsolePolicies.OwnCohort);
        console.MapChange($"{Pairs}/lock", LockAsync);
        console.MapChange($"{Pairs}/bar", BarAsync);
        console.MapChange($"{Pairs}/swap", SwapAsync);
        console.MapChange($"{Pairs}/undo", UndoAsync);
    }

    private static Task<IResult> ShowAsync(
        Guid cohort,
        ConsoleVisitor visitor,
        [AsParameters] PairsAsked asked,
        PairPages pages,
        CancellationToken cancellation
    ) => pages.ShowAsync(new(cohort), visitor, asked, null, cancellation);

    private static Task<IResult> LockAsync(
        Guid cohort,
        MatchForm form,
        ConsoleVisitor visitor,
        WishForPairs wish,
        PairPages pages,
        TimeProvider clock,
        CancellationToken cancellation
    ) => WishAsync(new(cohort), MatchWishKind.Locked, form, visitor, wish, pages, clock, cancellation);

    private static Task<IResult> BarAsync(
        Guid cohort,
        MatchForm form,
        ConsoleVisitor visitor,
        WishForPairs wish,
        PairPages pages,
        TimeProvider clock,
        CancellationToken cancellation
    ) => WishAsync(new(cohort), MatchWishKind.Barred, form, visitor, wish, pages, clock, cancellation);

    private static async Task<IResult> SwapAsync(
        Guid cohort,
        MatchForm form,
        ConsoleVisitor visitor,
        SwapPairs swap,
        PairPages pages,
        TimeProvider clock,
        CancellationToken cancellation
    )
    {
        var chosen = new[] { form.People(MatchForm.PairField), form.People(MatchForm.OtherPairField) };
        var done = await swap.RunAsync(
            new(cohort),
            [.. chosen.Where(people => people.Count == 2).Select(people => (people[0], people[1]))],
            visitor.ContextAt(clock.GetUtcNow()),
            cancellation
        );
        return done.IsRefused
            ? await AnswerAsync(done.Refusal, MatchNews.None, new(cohort), form, visitor, pages, cancellation)
            : Results.Redirect(ConsolePaths.MatchLocks(new(cohort)).With(MatchNews.Noted));
    }

    private static async Task<IResult> UndoAsync(
        Guid cohort,
        MatchForm form,
        ConsoleVisitor visitor,
        TakeBackWishes takeBack,
        PairPages pages,
        TimeProvider clock,
        CancellationToken cancellation
    )
    {
        var context = visitor.ContextAt(clock.GetUtcNow());
        var done = await takeBack.RunAsync(new(cohort), form.EveryTwo(MatchForm.PairField), context, cancellation);
        return await AnswerAsync(done.Refusal, MatchNews.Undone, new(cohort), form, visitor, pages, cancellation);
    }

    private static async Task<IResult> WishAsync(
        CohortId cohort,
        MatchWishKind kind,
        MatchForm form,
        ConsoleVisitor visitor,
        WishForPairs wish,
        PairPages pages,
        TimeProvider clock,
        CancellationToken cancellation
    )
    {
        var context = visitor.ContextAt(clock.GetUtcNow());
        var done = await wish.RunAsync(cohort, form.EveryTwo(MatchForm.PairField), kind, context, cancellation);
        return await AnswerAsync(done.Refusal, MatchNews.Noted, cohort, form, visitor, pages, cancellation);
    }

    /// <summary>Back to where the visitor was in the list, or the same page with the reason why nothing was done.</summary>
    private static async Task<IResult> AnswerAsync(
        Refusal? refusal,
        MatchNews news,
        CohortId cohort,
        MatchForm form,
        ConsoleVisitor visitor,
        PairPages pages,
        CancellationToken cancellation
    )
    {
        var asked = PairsAsked.Of(form);
        return refusal switch
        {
            null => Results.Redirect(asked.AddressIn(cohort).With(news)),
            NotFound => ConsoleAnswers.Forbidden(),
            _ => await pages.ShowAsync(cohort, visitor, asked, refusal, cancellation),
        };
    }
}
