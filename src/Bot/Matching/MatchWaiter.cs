using MentorBot.Domain.Matching.Results;
using MentorBot.Domain.Matching.Runs;
using MentorBot.Domain.Shared;

namespace MentorBot.Bot.Matching;

/// <summary>
/// Waits within a turn for a run to end, but not for long: a small cohort sees its preview at once, a large one the
/// progress, and whoever started that run is told when it ends.
/// </summary>
internal sealed class MatchWaiter(ReadMatchEnd read, FollowMatchRun follow, TimeProvider clock)
{
    private static readonly TimeSpan Patience = TimeSpan.FromMilliseconds(1500);
    private static readonly TimeSpan BetweenLooks = TimeSpan.FromMilliseconds(100);

    public async Task<MatchEnd> WaitAsync(MatchRunId run, Act act, CancellationToken cancellation)
    {
        var since = clock.GetTimestamp();
        while (await read.IsUnderWayAsync(run, cancellation))
        {
            if (clock.GetElapsedTime(since) >= Patience)
            {
                // A run that ends between the two is not followed any more, and is read as it ended.
                await follow.RunAsync(run, act, cancellation);
                break;
            }

            await Task.Delay(BetweenLooks, TimeProvider.System, cancellation);
        }

        return await read.RunAsync(run, act.Person, cancellation);
    }
}
