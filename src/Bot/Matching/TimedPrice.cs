using MentorBot.Domain.Matching;
using MentorBot.Domain.MatchRuns;
using MentorBot.Domain.MatchRuns.Wishes;
using MentorBot.Domain.Shared;

namespace MentorBot.Bot.Matching;

/// <summary>Says what a change would cost, or that only the next preview can show it, within the time that an answer may take.</summary>
internal sealed class TimedPrice(PricePair price)
{
    /// <summary>The share of the answer's time that pricing may use; enough for a few hundred people.</summary>
    private static readonly TimeSpan Budget = TimeSpan.FromMilliseconds(2000);

    /// <returns>As <see cref="PricePair"/>.</returns>
    public async Task<Result<AskedPrice>> RunAsync(
        CohortId cohort,
        PersonPair pair,
        CommandContext context,
        CancellationToken cancellation
    )
    {
        using var budget = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        budget.CancelAfter(Budget);
        try
        {
            return await price.RunAsync(cohort, pair, context, budget.Token);
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            return new PriceIsNotKnown();
        }
    }
}
