using MentorBot.Domain.MatchRuns;
using MentorBot.Domain.MatchRuns.Results;
using MentorBot.Domain.Shared;

namespace MentorBot.Bot.Matching;

/// <summary>
/// Waits briefly within the turn for a run to end. The preview of a small cohort then appears at once; for a large one
/// the progress is shown, and the coordinator gets a message when the run ends.
/// </summary>
internal sealed class MatchRunAwaiter(ReadMatchEnd read, FollowMatchRun follow, TimeProvider clock)
{
    private static readonly TimeSpan Patience = TimeSpan.FromMilliseconds(1500);
    private static readonly TimeSpan BetweenLooks = TimeSpan.FromMilliseconds(100);

    public async Task<MatchEnd> WaitAsync(MatchRunId run, CommandContext context, CancellationToken cancellation)
    {
        await WaitBrieflyAsync(run, context, cancellation);
        return await read.RunAsync(run, context.Person, context.Now, cancellation);
    }

    /// <summary>Waits without reading the result, for a page that is asked for next and reads it itself.</summary>
    public async Task WaitBrieflyAsync(MatchRunId run, CommandContext context, CancellationToken cancellation)
    {
        var since = clock.GetTimestamp();
        while (await read.IsUnderWayAsync(run, cancellation))
        {
            if (clock.GetElapsedTime(since) >= Patience)
            {
                // If the run ended after the check above, there is nothing to follow, and its result is read next.
                await follow.RunAsync(run, context, cancellation);
                break;
            }

            await Task.Delay(BetweenLooks, TimeProvider.System, cancellation);
        }
    }
}
