using MentorBot.Domain.Notices;
using MentorBot.Domain.Store;
using MentorBot.Jobs;

namespace MentorBot.Bot.Local;

/// <summary>
/// Moves the local clock forward in steps. At each step every due job runs, and its messages are sent before time moves
/// on. What fails is written to the log and does not stop the clock: a demonstration goes on, and the work comes again.
/// </summary>
internal sealed partial class TimeTravel(
    LocalClock clock,
    IJobRunner jobs,
    OutboxSignal bell,
    IServiceScopeFactory scopes,
    ILogger<TimeTravel> logger
) : IDisposable
{
    /// <summary>Limits a single move, because a mistyped year would run for hours.</summary>
    public static readonly TimeSpan Farthest = TimeSpan.FromDays(92);
    private static readonly TimeSpan Look = TimeSpan.FromMilliseconds(20);
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);
    private readonly SemaphoreSlim oneAtATime = new(1);

    public DateTimeOffset Now => clock.GetUtcNow();

    /// <param name="target">At most <see cref="Farthest"/> ahead. A moment in the past runs only what is due now.</param>
    /// <param name="step">At least one minute; steps end at multiples of it.</param>
    public async Task MoveToAsync(DateTimeOffset target, TimeSpan step, CancellationToken cancellation)
    {
        await oneAtATime.WaitAsync(cancellation);
        try
        {
            while (Now < target)
            {
                clock.ForwardTo(Earlier(target, NextMultiple(Now, step)));
                await RunDueWorkAsync(cancellation);
            }
        }
        finally
        {
            oneAtATime.Release();
        }
    }

    public void Dispose() => oneAtATime.Dispose();

    private static DateTimeOffset Earlier(DateTimeOffset one, DateTimeOffset other) => one < other ? one : other;

    private static DateTimeOffset NextMultiple(DateTimeOffset after, TimeSpan step) =>
        new(((after.UtcTicks / step.Ticks) + 1) * step.Ticks, TimeSpan.Zero);

    private async Task RunDueWorkAsync(CancellationToken cancellation)
    {
        try
        {
            await jobs.RunAllDueAsync(Now, cancellation);
            await SendDueAsync(cancellation);
        }
        catch (Exception e) when (!StoreOutage.Explains(e) && !cancellation.IsCancellationRequested)
        {
            Log.Failed(logger, e);
        }
    }

    private async Task SendDueAsync(CancellationToken cancellation)
    {
        var began = TimeProvider.System.GetTimestamp();
        while (await IsSomethingDueAsync(cancellation))
        {
            if (TimeProvider.System.GetElapsedTime(began) > Patience)
            {
                Log.StillDue(logger);
                return;
            }

            bell.Signal();
            await Task.Delay(Look, cancellation);
        }
    }

    private async Task<bool> IsSomethingDueAsync(CancellationToken cancellation)
    {
        await using var scope = scopes.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<FindOldestDue>().RunAsync(Now, cancellation) is not null;
    }

    private static partial class Log
    {
        [LoggerMessage(LogLevel.Error, "Not everything that fell due on the way could be done")]
        public static partial void Failed(ILogger logger, Exception exception);

        [LoggerMessage(LogLevel.Warning, "Messages that fell due on the way are not sent yet; the clock goes on")]
        public static partial void StillDue(ILogger logger);
    }
}
