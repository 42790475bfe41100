using MentorBot.Bot.BotFramework;
using MentorBot.Domain.Notices;

namespace MentorBot.Bot.Delivery;

/// <summary>
/// Sends what the outbox holds: claims as many notices as there are free slots, sends them side by side outside of any
/// transaction, and writes each outcome down at once. A stop claims no more, waits for the sends under way, and gives back
/// what was not begun.
/// </summary>
internal sealed partial class OutboxDispatcher(
    Outbox outbox,
    OutboxBell bell,
    DeliveryOptions options,
    TimeProvider clock,
    ILogger<OutboxDispatcher> logger
) : BackgroundService
{
    private readonly SemaphoreSlim slots = new(options.Slots);
    private readonly RateLane lane = new(options.PerSecond, clock);
    private readonly CancellationTokenSource sending = new();

    public override void Dispose()
    {
        base.Dispose();
        // A host that fails to start disposes without stopping first: what is under way still needs both.
        _ = (ExecuteTask ?? Task.CompletedTask).ContinueWith(_ => DisposeRest(), TaskScheduler.Default);
    }

    private void DisposeRest()
    {
        slots.Dispose();
        sending.Dispose();
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        // The host's start does not wait for the first look.
        await Task.Yield();
        while (!stoppingToken.IsCancellationRequested)
        {
            var claimed = await ClaimAsync();
            if (stoppingToken.IsCancellationRequested)
            {
                await ReleaseAsync(claimed);
                break;
            }

            foreach (var notice in claimed)
            {
                await slots.WaitAsync(CancellationToken.None);
                _ = Task.Run(() => SendAsync(notice), CancellationToken.None);
            }

            await WakeAsync(stoppingToken);
        }

        await FinishAsync();
    }

    /// <summary>A claim is not interrupted: it might have succeeded, and nobody would know until its lease ran out.</summary>
    private async Task<IReadOnlyList<ClaimedNotice>> ClaimAsync()
    {
        var wanted = lane.Take(slots.CurrentCount);
        IReadOnlyList<ClaimedNotice> claimed = [];
        try
        {
            claimed = wanted == 0 ? [] : await outbox.ClaimAsync(wanted, CancellationToken.None);
        }
        catch (Exception e)
        {
            Log.CannotClaim(logger, e);
        }

        lane.GiveBack(wanted - claimed.Count);
        return claimed;
    }

    private async Task SendAsync(ClaimedNotice notice)
    {
        try
        {
            var outcome = await OutcomeAsync(notice);
            using var patience = new CancellationTokenSource(options.Lease / 2, clock);
            var isSettled = await outbox.SettleAsync(notice, outcome, patience.Token);
            Log.Settled(logger, notice.Id.Value, notice.Kind, outcome.GetType().Name, isSettled);
        }
        catch (Exception e)
        {
            Log.LeftToItsLease(logger, notice.Id.Value, e);
        }
        finally
        {
            slots.Release();
            bell.Ring();
        }
    }

    private async Task<NoticeOutcome> OutcomeAsync(ClaimedNotice notice)
    {
        try
        {
            return await outbox.SendAsync(notice, sending.Token);
        }
        catch (Exception e) when (!StoreOutage.Explains(e) && !sending.IsCancellationRequested)
        {
            Log.CannotCompose(logger, notice.Id.Value, notice.Kind, e);
            return SendOutcomes.Retry(e.GetType().Name, notice, clock.GetUtcNow());
        }
    }

    /// <summary>Until somebody wrote a notice here, a slot became free, or it is time to look again.</summary>
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

    private async Task FinishAsync()
    {
        sending.CancelAfter(options.Grace);
        for (var slot = 0; slot < options.Slots; slot++)
        {
            await slots.WaitAsync(CancellationToken.None);
        }
    }

    private async Task ReleaseAsync(IReadOnlyList<ClaimedNotice> unstarted)
    {
        try
        {
            await outbox.ReleaseAsync(unstarted, CancellationToken.None);
        }
        catch (Exception e)
        {
            Log.NotReleased(logger, unstarted.Count, e);
        }
    }

    private static partial class Log
    {
        [LoggerMessage(LogLevel.Error, "Notices cannot be claimed")]
        public static partial void CannotClaim(ILogger logger, Exception exception);

        [LoggerMessage(LogLevel.Error, "Notice {Notice} of kind {Kind} cannot be composed")]
        public static partial void CannotCompose(ILogger logger, Guid notice, NoticeKind kind, Exception exception);

        [LoggerMessage(LogLevel.Information, "Notice {Notice} of kind {Kind}: {Outcome}, settled: {IsSettled}")]
        public static partial void Settled(
            ILogger logger,
            Guid notice,
            NoticeKind kind,
            string outcome,
            bool isSettled
        );

        [LoggerMessage(LogLevel.Error, "The outcome of notice {Notice} is not known; its lease decides")]
        public static partial void LeftToItsLease(ILogger logger, Guid notice, Exception exception);

        [LoggerMessage(LogLevel.Warning, "{Count} notices were not given back; their leases decide")]
        public static partial void NotReleased(ILogger logger, int count, Exception exception);
    }
}
