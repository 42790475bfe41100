using MentorBot.Domain.MatchRuns;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace MentorBot.Jobs.Matching;

/// <summary>Keeps this node's worker busy: at once when a run is queued here, and now and then for what others left.</summary>
internal sealed partial class MatchWorkerLoop(
    MatchWorker worker,
    MatchBell bell,
    MatchWorkerOptions options,
    ILogger<MatchWorkerLoop> logger
) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        // The host's start does not wait for the first look.
        await Task.Yield();
        while (!stoppingToken.IsCancellationRequested)
        {
            if (!await WorkAsync(stoppingToken))
            {
                await WakeAsync(stoppingToken);
            }
        }
    }

    /// <returns>Whether to look for more at once.</returns>
    private async Task<bool> WorkAsync(CancellationToken stopping)
    {
        try
        {
            return await worker.WorkAsync(stopping);
        }
        catch (OperationCanceledException) when (stopping.IsCancellationRequested)
        {
            return false;
        }
        catch (Exception e)
        {
            Log.CannotWork(logger, e);
            return false;
        }
    }

    private async Task WakeAsync(CancellationToken stopping)
    {
        using var awake = CancellationTokenSource.CreateLinkedTokenSource(stopping);
        try
        {
            await Task.WhenAny(bell.WaitAsync(awake.Token), Task.Delay(options.Poll, TimeProvider.System, awake.Token));
        }
        finally
        {
            await awake.CancelAsync();
        }
    }

    private static partial class Log
    {
        [LoggerMessage(LogLevel.Error, "Match runs cannot be worked on")]
        public static partial void CannotWork(ILogger logger, Exception exception);
    }
}
