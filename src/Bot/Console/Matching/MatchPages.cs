using MentorBot.Bot.Console.Doors;
using MentorBot.Bot.Text;
using MentorBot.Domain.MatchRuns;
using MentorBot.Domain.MatchRuns.Results;
using MentorBot.Domain.Reports;
using MentorBot.Domain.Shared;

namespace MentorBot.Bot.Console.Matching;

/// <summary>Shows how the match of a cohort stands. While a run works, nobody's name is read.</summary>
internal sealed class MatchPages(
    ReadCohortMatching read,
    ReadMatchRun readRun,
    ReadMatchEnd readEnd,
    IsRunOfCohort isOf,
    TimeProvider clock
)
{
    public async Task<IResult> ShowAsync(
        CohortId cohort,
        ConsoleVisitor visitor,
        MatchMoment moment,
        CancellationToken cancellation
    )
    {
        var found = await read.RunAsync(cohort, visitor.Scope, cancellation);
        if (found.IsRefused)
        {
            return ConsoleAnswers.Forbidden();
        }

        var isWorking = found.Value.UnderWay is not null;
        return ConsoleAnswers.Page<MatchPage>(
            new
            {
                Visitor = visitor,
                Found = found.Value,
                Status = isWorking ? null : await StatusAsync(cohort, visitor, cancellation),
                Repeat = isWorking ? null : await RepeatAsync(cohort, moment.Repeat, visitor, cancellation),
                moment.News,
                Refused = moment.Refused is { } refusal ? RefusalWords.For(refusal) : "",
            }
        );
    }

    /// <returns>Null if nothing was ever matched.</returns>
    private async Task<MatchStatus?> StatusAsync(
        CohortId cohort,
        ConsoleVisitor visitor,
        CancellationToken cancellation
    )
    {
        var status = await readRun.RunAsync(cohort, visitor.ContextAt(clock.GetUtcNow()), cancellation);
        return status.IsRefused ? null : status.Value;
    }

    private async Task<MatchPreview?> RepeatAsync(
        CohortId cohort,
        MatchRunId? repeat,
        ConsoleVisitor visitor,
        CancellationToken cancellation
    )
    {
        if (repeat is not { } run || !await isOf.RunAsync(run, cohort, cancellation))
        {
            return null;
        }

        var end = await readEnd.RunAsync(run, visitor.Person.Id, clock.GetUtcNow(), cancellation);
        return end.State == MatchRunState.Repeated ? end.Result : null;
    }
}

/// <summary>What a page is shown after.</summary>
/// <param name="Repeat">The repeat that the visitor asked for; null if none.</param>
/// <param name="Refused">Why what they asked for was not done; null if it was.</param>
internal sealed record MatchMoment(MatchNews News = MatchNews.None, MatchRunId? Repeat = null, Refusal? Refused = null);
