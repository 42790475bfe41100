using MentorBot.Bot.Configuration;
using MentorBot.Domain.Notices;

namespace MentorBot.Bot.Telemetry;

/// <summary>Reads the figures of the outbox now and then, by real time, as long as somebody wants them.</summary>
internal sealed partial class BacklogWatch(
    IServiceScopeFactory scopes,
    BacklogGauges gauges,
    TelemetryOptions options,
    TimeProvider clock,
    ILogger<BacklogWatch> logger
) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(options.Every);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            if (gauges.IsWatched)
            {
                await LookAsync(stoppingToken);
            }
        }
    }

    private async Task LookAsync(CancellationToken stopping)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(stopping);
        patience.CancelAfter(options.Every);
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            var read = scope.ServiceProvider.GetRequiredService<ReadBacklog>();
            gauges.Show(await read.RunAsync(clock.GetUtcNow(), patience.Token));
        }
        catch (Exception e) when (!stopping.IsCancellationRequested)
        {
            // The figures stay as they were; that the database is away is said by others, and louder.
            Log.CannotRead(logger, e);
        }
    }

    private static partial class Log
    {
        [LoggerMessage(LogLevel.Debug, "The figures of the outbox cannot be read")]
        public static partial void CannotRead(ILogger logger, Exception exception);
    }
}
