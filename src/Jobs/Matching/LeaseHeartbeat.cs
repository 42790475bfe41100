using MentorBot.Domain.Matching;
using MentorBot.Domain.MatchRuns;
using Microsoft.Extensions.Logging;

namespace MentorBot.Jobs.Matching;

/// <summary>
/// While a node works on a run: prolongs its lease and writes its progress down, once a second however often the planner
/// reports, and stops the work when the run is no longer this node's.
/// </summary>
internal sealed partial class LeaseHeartbeat : IProgress<MatchProgress>, IAsyncDisposable
{
    private readonly CancellationTokenSource ours;
    private readonly PeriodicTimer timer;
    private readonly Task beating;

    /// <summary>A <see cref="MatchProgress"/>, boxed so that it is written and read in one piece.</summary>
    private volatile object? latest;

    public LeaseHeartbeat(
        ScopedMatchRuns runs,
        ClaimedRun run,
        MatchWorkerOptions options,
        ILogger logger,
        CancellationToken stopping
    )
    {
        ours = CancellationTokenSource.CreateLinkedTokenSource(stopping);
        timer = new PeriodicTimer(options.Heartbeat);
        beating = BeatAsync(runs, run, logger);
    }

    /// <summary>Cancelled when the run was cancelled or taken over, and when the node stops.</summary>
    public CancellationToken Token => ours.Token;

    public void Report(MatchProgress value) => latest = value;

    public async ValueTask DisposeAsync()
    {
        timer.Dispose();
        await beating;
        ours.Dispose();
    }

    private async Task BeatAsync(ScopedMatchRuns runs, ClaimedRun run, ILogger logger)
    {
        while (await timer.WaitForNextTickAsync() && !ours.IsCancellationRequested)
        {
            try
            {
                if (!await runs.KeepAsync(run, latest as MatchProgress?, ours.Token))
                {
                    await ours.CancelAsync();
                }
            }
            catch (Exception) when (ours.IsCancellationRequested)
            {
                // The node stops.
            }
            catch (Exception e)
            {
                // The database may be away for a moment; whether the run is still ours is asked again when it is stored.
                Log.NoHeartbeat(logger, run.Id.Value, e);
            }
        }
    }

    private static partial class Log
    {
        [LoggerMessage(LogLevel.Warning, "The progress of match run {Run} cannot be written down")]
        public static partial void NoHeartbeat(ILogger logger, Guid run, Exception exception);
    }
}
