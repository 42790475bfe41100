using MentorBot.Bot.Console.Doors;
using MentorBot.Bot.Matching;
using MentorBot.Domain.MatchRuns.Wishes;
using MentorBot.Domain.Shared;

namespace MentorBot.Bot.Console.Matching;

/// <summary>What a coordinator can do with two people they name.</summary>
internal sealed class NamedPairs(FindPair find, WishForPairs wish, TimedPrice price, TimeProvider clock)
{
    public Task<Result<FoundPair>> FindAsync(
        CohortId cohort,
        string first,
        string second,
        ConsoleVisitor visitor,
        CancellationToken cancellation
    ) => find.RunAsync(cohort, first, second, visitor.ContextAt(clock.GetUtcNow()), cancellation);

    public Task<Result<AskedPrice>> PriceAsync(
        CohortId cohort,
        FoundPair found,
        ConsoleVisitor visitor,
        CancellationToken cancellation
    ) => price.RunAsync(cohort, found.Pair, visitor.ContextAt(clock.GetUtcNow()), cancellation);

    public Task<Result<Done>> WishAsync(
        CohortId cohort,
        FoundPair found,
        MatchWishKind kind,
        ConsoleVisitor visitor,
        CancellationToken cancellation
    ) => wish.RunAsync(cohort, [found.Pair], kind, visitor.ContextAt(clock.GetUtcNow()), cancellation);
}
