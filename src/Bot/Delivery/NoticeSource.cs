using System.Threading.Channels;
using MentorBot.Bot.Configuration;
using MentorBot.Domain.Notices;
using MentorBot.Domain.Store;

namespace MentorBot.Bot.Delivery;

/// <summary>
/// Keeps a few composed messages ready for the slots: claims a batch when half of them are gone, and composes it together.
/// </summary>
internal sealed class NoticeSource(
    NoticeClaims claims,
    Outbox outbox,
    Acknowledger acknowledger,
    OutboxSignal bell,
    DeliveryOptions options
)
{
    private static readonly TimeSpan BetweenTries = TimeSpan.FromMilliseconds(250);
    private static readonly TimeSpan StopKnownFor = TimeSpan.FromMilliseconds(250);

    private readonly TimeProvider clock = TimeProvider.System;
    private readonly Channel<ReadyNotice> ready = Channel.CreateUnbounded<ReadyNotice>();
    private int unstarted;
    private bool isStopped;
    private long? askedAt;

    public ChannelReader<ReadyNotice> Ready => ready.Reader;

    /// <summary>How many are claimed and not begun.</summary>
    public int Unstarted => Volatile.Read(ref unstarted);

    /// <summary>A second of work: enough for a slow claim, and not so much that an urgent message waits long behind it.</summary>
    private int Ahead => options.HasLimit ? Math.Clamp(options.PerSecond, 1, 30) : 16 * options.Slots;

    /// <summary>One of <see cref="Ready"/> is begun or given back; at half the bell rings for the next batch.</summary>
    public void MarkStarted()
    {
        if (Interlocked.Decrement(ref unstarted) == Ahead / 2)
        {
            bell.Signal();
        }
    }

    /// <summary>Whether it may still be begun: nobody has stopped all messages, and its claim is fresh enough.</summary>
    public async Task<bool> MayStartAsync(ReadyNotice notice) => !await IsStoppedAsync() && !IsStale(notice);

    /// <summary>Too long ago to be sent under the same claim: another sender may hold it before the send has ended.</summary>
    private bool IsStale(ReadyNotice notice) => clock.GetElapsedTime(notice.ClaimedAt) > options.Lease / 2;

    /// <summary>As of a quarter of a second ago at most; while the database is away, what was known last. For one caller at a time.</summary>
    private async Task<bool> IsStoppedAsync()
    {
        if (askedAt is { } at && clock.GetElapsedTime(at) < StopKnownFor)
        {
            return isStopped;
        }

        try
        {
            isStopped = await outbox.IsStoppedAsync(CancellationToken.None);
        }
        catch (Exception e) when (StoreOutage.Explains(e))
        {
            // Nothing can be claimed either; what is ready was claimed before the stop could be known.
        }

        askedAt = clock.GetTimestamp();
        return isStopped;
    }

    public async Task RunAsync(CancellationToken stopping)
    {
        while (!stopping.IsCancellationRequested)
        {
            var room = Room();
            if (room == 0 || await FillAsync(room, stopping) < room)
            {
                await claims.HoldUnreachableAsync();
                await WaitForWorkAsync(stopping);
            }
        }

        ready.Writer.Complete();
    }

    public Task ReleaseAsync(IReadOnlyList<ClaimedNotice> unbegun) => claims.ReleaseAsync(unbegun);

    private int Room()
    {
        var isFilled = Unstarted > Ahead / 2 || acknowledger.IsBehind;
        return isFilled ? 0 : Math.Max(0, Math.Min(Ahead - Unstarted, Ahead + options.Slots - acknowledger.OpenCount));
    }

    /// <returns>How many were found.</returns>
    private async Task<int> FillAsync(int room, CancellationToken stopping)
    {
        var at = clock.GetTimestamp();
        var claimed = await claims.ClaimAsync(room);
        if (claimed.Count == 0)
        {
            return 0;
        }

        var composed = stopping.IsCancellationRequested ? null : await ComposeAsync(claimed, at, stopping);
        if (composed is null)
        {
            await claims.ReleaseAsync(claimed);
            return 0;
        }

        foreach (var one in composed)
        {
            Put(one, at);
        }

        return claimed.Count;
    }

    private void Put(ComposedNotice composed, long claimedAt)
    {
        if (composed.Outcome is { } outcome)
        {
            acknowledger.Add(new NoticeResult(composed.Notice, outcome));
            return;
        }

        Interlocked.Increment(ref unstarted);
        ready.Writer.TryWrite(new ReadyNotice(composed.Notice, composed.Message!, composed.Asks, claimedAt));
    }

    /// <summary>Waits for a database that is away: the claim holds meanwhile, and nobody else could do better.</summary>
    /// <returns>Null when it took too long.</returns>
    private async Task<IReadOnlyList<ComposedNotice>?> ComposeAsync(
        IReadOnlyList<ClaimedNotice> claimed,
        long claimedAt,
        CancellationToken stopping
    )
    {
        while (true)
        {
            try
            {
                return await outbox.ComposeAsync(claimed, CancellationToken.None);
            }
            catch (Exception e) when (StoreOutage.Explains(e))
            {
                if (stopping.IsCancellationRequested || clock.GetElapsedTime(claimedAt) > options.Lease / 3)
                {
                    return null;
                }

                await Task.Delay(BetweenTries, clock, CancellationToken.None);
            }
            catch (Exception e)
            {
                // An end of this loop would be the end of the process, and of everybody's messages.
                claims.NoteNotComposed(claimed.Count, e);
                return null;
            }
        }
    }

    /// <summary>Until somebody wrote a notice here, messages ran short, or it is time to look again.</summary>
    private async Task WaitForWorkAsync(CancellationToken stopping)
    {
        using var awake = CancellationTokenSource.CreateLinkedTokenSource(stopping);
        try
        {
            await Task.WhenAny(bell.WaitAsync(awake.Token), Task.Delay(options.Poll, clock, awake.Token));
        }
        finally
        {
            await awake.CancelAsync();
        }
    }
}
