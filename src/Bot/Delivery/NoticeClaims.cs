using MentorBot.Domain.Notices;

namespace MentorBot.Bot.Delivery;

/// <summary>
/// What this process holds of the outbox: takes it, gives it back, and finds again what a lost answer made it forget. What
/// nobody can be told is laid aside now and then.
/// </summary>
internal sealed partial class NoticeClaims(Outbox outbox, Acknowledger acknowledger, ILogger<NoticeClaims> logger)
{
    private static readonly TimeSpan BetweenHolds = TimeSpan.FromSeconds(30);

    private readonly TimeProvider clock = TimeProvider.System;
    private long heldAt = TimeProvider.System.GetTimestamp();
    private volatile bool hasLostAnswer;

    /// <summary>A claim is not interrupted: it might have succeeded, and nobody would know.</summary>
    public async Task<IReadOnlyList<ClaimedNotice>> ClaimAsync(int room)
    {
        try
        {
            if (hasLostAnswer)
            {
                await outbox.ReleaseOrphanedAsync([.. acknowledger.Open], CancellationToken.None);
                hasLostAnswer = false;
            }

            var claimed = await outbox.ClaimAsync(room, CancellationToken.None);
            acknowledger.Track(claimed);
            return claimed;
        }
        catch (Exception e)
        {
            hasLostAnswer = true;
            Log.CannotClaim(logger, e);
            return [];
        }
    }

    public async Task ReleaseAsync(IReadOnlyList<ClaimedNotice> unbegun)
    {
        try
        {
            await outbox.ReleaseAsync(unbegun, CancellationToken.None);
        }
        catch (Exception e)
        {
            hasLostAnswer = true;
            Log.NotReleased(logger, unbegun.Count, e);
        }

        foreach (var notice in unbegun)
        {
            acknowledger.Untrack(notice.Id);
        }
    }

    public void NoteNotComposed(int count, Exception e) => Log.NotComposed(logger, count, e);

    public async Task HoldUnreachableAsync()
    {
        if (clock.GetElapsedTime(heldAt) < BetweenHolds)
        {
            return;
        }

        try
        {
            if (await outbox.HoldUnreachableAsync(CancellationToken.None) < HoldUnreachableNotices.MostAtOnce)
            {
                heldAt = clock.GetTimestamp();
            }
        }
        catch (Exception e)
        {
            heldAt = clock.GetTimestamp();
            Log.CannotHold(logger, e);
        }
    }

    private static partial class Log
    {
        [LoggerMessage(LogLevel.Error, "Notices cannot be claimed")]
        public static partial void CannotClaim(ILogger logger, Exception exception);

        [LoggerMessage(LogLevel.Error, "Notices to people who cannot be reached are not laid aside")]
        public static partial void CannotHold(ILogger logger, Exception exception);

        [LoggerMessage(LogLevel.Error, "{Count} notices cannot be composed together and are given back")]
        public static partial void NotComposed(ILogger logger, int count, Exception exception);

        [LoggerMessage(LogLevel.Warning, "{Count} notices were not given back; their leases decide")]
        public static partial void NotReleased(ILogger logger, int count, Exception exception);
    }
}
