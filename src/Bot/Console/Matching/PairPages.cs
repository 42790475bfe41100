using MentorBot.Bot.Console.Doors;
using MentorBot.Bot.Text;
using MentorBot.Domain.MatchRuns.Results;
using MentorBot.Domain.Reports;
using MentorBot.Domain.Shared;

namespace MentorBot.Bot.Console.Matching;

/// <summary>Shows the pairs of a match, and records that they were looked at.</summary>
internal sealed class PairPages(ReadCohortMatching read, ReadMatchPairs readPairs, TimeProvider clock)
{
    /// <param name="refused">Why what the visitor asked for was not done; null if it was.</param>
    public async Task<IResult> ShowAsync(
        CohortId cohort,
        ConsoleVisitor visitor,
        PairsAsked asked,
        Refusal? refused,
        CancellationToken cancellation
    )
    {
        var found = await read.RunAsync(cohort, visitor.Scope, cancellation);
        if (found.IsRefused)
        {
            return ConsoleAnswers.Forbidden();
        }

        var context = visitor.ContextAt(clock.GetUtcNow());
        var pairs = await readPairs.RunAsync(cohort, asked.Question, context, cancellation);
        return ConsoleAnswers.Page<MatchPairsPage>(
            new
            {
                Visitor = visitor,
                Found = found.Value,
                Pairs = pairs.IsRefused ? null : pairs.Value,
                Name = asked.ShownName,
                News = asked.Said,
                Refused = refused is null ? "" : RefusalWords.For(refused),
            }
        );
    }
}
