using MentorBot.Bot.Configuration;
using MentorBot.Domain.Notices;
using MentorBot.Domain.Telemetry;

namespace MentorBot.Bot.Delivery;

/// <summary>
/// Sends what the outbox holds, in three steps that go on side by side: a batch is claimed and composed ahead, as many are
/// sent at once as there are slots, outside of any transaction, and outcomes are written down as they come. A stop claims
/// no more, gives back what was not begun, and waits for the sends under way.
/// </summary>
internal sealed class OutboxDispatcher(
    NoticeSource source,
    NoticeSender sender,
    Acknowledger acknowledger,
    SendRateLimiter limiter,
    DeliveryOptions options
) : BackgroundService
{
    /// <summary>How long outcomes may still be tried to be written down after the last send of a stop.</summary>
    private static readonly TimeSpan LastTries = TimeSpan.FromSeconds(5);

    /// <summary>How long others wait for the first send of a process.</summary>
    private static readonly TimeSpan MostAlone = TimeSpan.FromSeconds(2);

    private readonly SemaphoreSlim slots = new(options.Slots);
    private readonly CancellationTokenSource sending = new();
    private readonly CancellationTokenSource patience = new();
    private bool isWarm;

    public override void Dispose()
    {
        base.Dispose();
        // A host that fails to start disposes without stopping first: what is under way still needs them.
        _ = (ExecuteTask ?? Task.CompletedTask).ContinueWith(_ => DisposeRest(), TaskScheduler.Default);
    }

    private void DisposeRest()
    {
        slots.Dispose();
        sending.Dispose();
        patience.Dispose();
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        // The host's start does not wait for the first look.
        await Task.Yield();
        var acknowledging = Task.Run(() => acknowledger.RunAsync(patience.Token), CancellationToken.None);
        var starting = Task.Run(() => StartAllAsync(stoppingToken), CancellationToken.None);
        await source.RunAsync(stoppingToken);
        await starting;
        await FinishAsync();
        acknowledger.Complete();
        patience.CancelAfter(LastTries);
        await acknowledging;
    }

    private async Task StartAllAsync(CancellationToken stopping)
    {
        var unbegun = new List<ClaimedNotice>();
        while (await NextAsync(stopping) is { } ready)
        {
            if (!await TryStartAsync(ready, stopping))
            {
                unbegun.Add(ready.Notice);
            }

            source.MarkStarted();
            if (unbegun.Count > 0 && !source.Ready.TryPeek(out _))
            {
                await source.ReleaseAsync(unbegun);
                unbegun.Clear();
            }
        }
    }

    /// <returns>Null when no more will come.</returns>
    private async Task<ReadyNotice?> NextAsync(CancellationToken stopping)
    {
        while (await source.Ready.WaitToReadAsync(CancellationToken.None))
        {
            if (source.Ready.TryRead(out var next))
            {
                return next;
            }
        }

        return null;
    }

    private async Task<bool> TryStartAsync(ReadyNotice ready, CancellationToken stopping)
    {
        var (isLetIn, hasSlot) = (false, false);
        try
        {
            await MentorTelemetry.WaitingAsync("outcomes", acknowledger.BeginAsync(stopping));
            isLetIn = true;
            await MentorTelemetry.WaitingAsync("slot", slots.WaitAsync(stopping));
            hasSlot = true;
            await MentorTelemetry.WaitingAsync("rate", limiter.WaitAsync(isWarm ? source.Unstarted : 1, stopping));
            if (await source.MayStartAsync(ready))
            {
                await StartAsync(ready);
                return true;
            }
        }
        catch (OperationCanceledException) when (stopping.IsCancellationRequested)
        {
            // The stop gives it back.
        }

        NotStarted(isLetIn, hasSlot);
        return false;
    }

    private void NotStarted(bool isLetIn, bool hasSlot)
    {
        if (hasSlot)
        {
            slots.Release();
        }

        if (isLetIn)
        {
            acknowledger.CancelBegin();
        }
    }

    /// <summary>
    /// The first send of a process takes long, until all that it needs is loaded; others beside it would be as late, arrive
    /// together with those that follow, and on a busy machine outlast their leases. So the first one goes alone.
    /// </summary>
    private async Task StartAsync(ReadyNotice ready)
    {
        var send = Task.Run(() => SendAsync(ready), CancellationToken.None);
        if (!isWarm)
        {
            await Task.WhenAny(send, Task.Delay(MostAlone, TimeProvider.System, CancellationToken.None));
            isWarm = true;
        }
    }

    private async Task SendAsync(ReadyNotice ready)
    {
        try
        {
            var outcome = await sender.SendAsync(ready.Notice, ready.Message, sending.Token);
            acknowledger.Add(new NoticeResult(ready.Notice, outcome, ready.Asks));
        }
        finally
        {
            slots.Release();
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
}
