using MentorBot.Bot.Console.Doors;
using MentorBot.Bot.Matching;
using MentorBot.Domain.MatchRuns;
using MentorBot.Domain.Shared;

namespace MentorBot.Bot.Console.Matching;

/// <summary>
/// Starts a run and waits for it briefly, so that a small cohort's preview is there at once. Whoever waits longer is told in the
/// chat when it ends, and may close the page.
/// </summary>
internal sealed class MatchStarter(
    StartMatchRun start,
    RepeatMatchRun repeat,
    MatchRunAwaiter waiter,
    TimeProvider clock
)
{
    public async Task<Result<MatchRunId>> StartAsync(
        CohortId cohort,
        ConsoleVisitor visitor,
        CancellationToken cancellation
    )
    {
        var context = visitor.ContextAt(clock.GetUtcNow());
        return await WaitAsync(await start.RunAsync(cohort, context, cancellation), context, cancellation);
    }

    /// <summary>Plans the stored inputs again with the same seed.</summary>
    public async Task<Result<MatchRunId>> RepeatAsync(
        CohortId cohort,
        ConsoleVisitor visitor,
        CancellationToken cancellation
    )
    {
        var context = visitor.ContextAt(clock.GetUtcNow());
        return await WaitAsync(await repeat.RunAsync(cohort, context, cancellation), context, cancellation);
    }

    private async Task<Result<MatchRunId>> WaitAsync(
        Result<MatchRunId> started,
        CommandContext context,
        CancellationToken cancellation
    )
    {
        if (!started.IsRefused)
        {
            await waiter.WaitBrieflyAsync(started.Value, context, cancellation);
        }

        return started;
    }
}
