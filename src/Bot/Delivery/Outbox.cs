using MentorBot.Bot.BotFramework;
using MentorBot.Domain.Notices;
using MentorBot.Domain.Shared;
using MentorBot.Domain.Store;

namespace MentorBot.Bot.Delivery;

/// <summary>The outbox as one sender sees it. Each call has a scope and a short transaction of its own.</summary>
internal sealed class Outbox(IServiceScopeFactory scopes, DeliveryOptions options, TimeProvider clock)
{
    private static readonly TimeSpan BetweenTries = TimeSpan.FromMilliseconds(500);
    private readonly string owner = $"{Environment.MachineName}/{Ids.NewGuid(clock.GetUtcNow())}";

    public async Task<IReadOnlyList<ClaimedNotice>> ClaimAsync(int slots, CancellationToken cancellation)
    {
        await using var scope = scopes.CreateAsyncScope();
        var claim = new Claim(owner, slots, options.Lease, clock.GetUtcNow());
        return await scope.ServiceProvider.GetRequiredService<ClaimNotices>().RunAsync(claim, cancellation);
    }

    public async Task<NoticeOutcome> SendAsync(ClaimedNotice notice, CancellationToken cancellation)
    {
        await using var scope = scopes.CreateAsyncScope();
        var sender = scope.ServiceProvider.GetRequiredService<NoticeSender>();
        return await sender.SendAsync(notice, clock.GetUtcNow(), cancellation);
    }

    /// <summary>
    /// Writes the outcome down, again and again while the database is away: an outcome that is lost is a second copy.
    /// </summary>
    /// <returns>False when the lease ran out and another sender took over.</returns>
    public async Task<bool> SettleAsync(ClaimedNotice notice, NoticeOutcome outcome, CancellationToken cancellation)
    {
        while (true)
        {
            try
            {
                return await TrySettleAsync(notice, outcome, cancellation);
            }
            catch (SomebodyWasFirstException)
            {
                cancellation.ThrowIfCancellationRequested();
            }
            catch (Exception e) when (StoreOutage.Explains(e) && !cancellation.IsCancellationRequested)
            {
                await Task.Delay(BetweenTries, clock, cancellation);
            }
        }
    }

    private async Task<bool> TrySettleAsync(ClaimedNotice notice, NoticeOutcome outcome, CancellationToken cancellation)
    {
        await using var scope = scopes.CreateAsyncScope();
        var now = clock.GetUtcNow();
        if (outcome is NoticeOutcome.Unreachable unreachable)
        {
            var settle = scope.ServiceProvider.GetRequiredService<SettleNotice>();
            return await settle.RunAsync(notice, unreachable, now, cancellation);
        }

        var all = scope.ServiceProvider.GetRequiredService<SettleNotices>();
        return (await all.RunAsync([new(notice, outcome)], options.Pace, now, cancellation)).Count > 0;
    }

    public async Task ReleaseAsync(IReadOnlyList<ClaimedNotice> unstarted, CancellationToken cancellation)
    {
        await using var scope = scopes.CreateAsyncScope();
        var release = scope.ServiceProvider.GetRequiredService<ReleaseNotices>();
        await release.RunAsync(owner, [.. unstarted.Select(notice => notice.Id)], cancellation);
    }
}
