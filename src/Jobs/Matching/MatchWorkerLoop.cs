using MentorBot.Domain.MatchRuns;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace MentorBot.Jobs.Matching;

/// <summary>Keeps this node's worker busy: at once when a run is queued here, and now and then for what others left.</summary>
internal sealed partial class MatchWorkerLoop(
    MatchWorker worker,
    MatchRunSignal bell,
    MatchWorkerOptions options,
    ILogger<MatchWorkerLoop> logger
) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            if (!await WorkAsync(stoppingToken))
            {
                await bell.WaitAsync(options.Poll, stoppingToken);
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
        catch (Exception e) when (!stopping.IsCancellationRequested)
        {
            Log.CannotWork(logger, e);
            return false;
        }
    }

    private static partial class Log
    {
        [LoggerMessage(LogLevel.Error, "Match runs cannot be worked on")]
        public static partial void CannotWork(ILogger logger, Exception exception);
    }
}
