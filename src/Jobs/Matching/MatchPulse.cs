using MentorBot.Domain.Matching;
using MentorBot.Domain.MatchRuns;
using Microsoft.Extensions.Logging;

namespace MentorBot.Jobs.Matching;

/// <summary>
/// While a node works on a run: prolongs its lease and writes its progress down, once a second however often the planner
/// reports, and stops the work when the run is no longer this node's.
/// </summary>
internal sealed partial class MatchPulse : IProgress<MatchProgress>, IAsyncDisposable
{
    private readonly CancellationTokenSource work;
    private readonly CancellationTokenSource end = new();
    private readonly Lock gate = new();
    private readonly Task beating;
    private MatchProgress? latest;

    public MatchPulse(
        MatchDesk desk,
        ClaimedRun run,
        MatchWorkerOptions options,
        ILogger logger,
        CancellationToken stopping
    )
    {
        work = CancellationTokenSource.CreateLinkedTokenSource(stopping);
        beating = Task.Run(() => BeatAsync(desk, run, options.Pulse, logger), CancellationToken.None);
    }

    /// <summary>Cancelled when the run was cancelled or taken over, and when the node stops.</summary>
    public CancellationToken Work => work.Token;

    public void Report(MatchProgress value)
    {
        lock (gate)
        {
            latest = value;
        }
    }

    public async ValueTask DisposeAsync()
    {
        await end.CancelAsync();
        await beating;
        work.Dispose();
        end.Dispose();
    }

    private async Task BeatAsync(MatchDesk desk, ClaimedRun run, TimeSpan every, ILogger logger)
    {
        using var timer = new PeriodicTimer(every);
        try
        {
            while (await timer.WaitForNextTickAsync(end.Token))
            {
                await BeatOnceAsync(desk, run, logger);
            }
        }
        catch (OperationCanceledException)
        {
            // The work is done.
        }
    }

    private async Task BeatOnceAsync(MatchDesk desk, ClaimedRun run, ILogger logger)
    {
        try
        {
            if (!await desk.KeepAsync(run, Latest(), end.Token))
            {
                await work.CancelAsync();
            }
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            // The database may be away for a moment; whether the run is still ours is asked again when it is stored.
            Log.NoPulse(logger, run.Id.Value, e);
        }
    }

    private MatchProgress? Latest()
    {
        lock (gate)
        {
            return latest;
        }
    }

    private static partial class Log
    {
        [LoggerMessage(LogLevel.Warning, "The progress of match run {Run} cannot be written down")]
        public static partial void NoPulse(ILogger logger, Guid run, Exception exception);
    }
}
