using System.Collections.Concurrent;
using System.Threading.Channels;
using MentorBot.Bot.Configuration;
using MentorBot.Domain.Notices;
using MentorBot.Domain.Shared;
using MentorBot.Domain.Store;

namespace MentorBot.Bot.Delivery;

/// <summary>
/// Writes outcomes down as soon as it can: whatever waits when the last statement has returned goes into the next one, so
/// a single outcome waits for nothing and many cost one statement. While the database is away it tries again and again,
/// because an outcome that is lost is a second copy.
/// </summary>
internal sealed partial class Acknowledger(
    Outbox outbox,
    OutboxSignal bell,
    DeliveryOptions options,
    ILogger<Acknowledger> logger
)
{
    /// <summary>
    /// Sends that are begun and of which nothing is written down yet, for each slot: so many can arrive twice when the process
    /// is killed. Two, so that a slot sends while its last outcome is being written down.
    /// </summary>
    public const int MostUnwrittenPerSlot = 2;

    private const int MostAtOnce = 500;
    private static readonly TimeSpan BetweenTries = TimeSpan.FromMilliseconds(250);

    /// <summary>One for each send that is begun; full when no more may begin.</summary>
    private readonly Channel<bool> unwritten = Channel.CreateBounded<bool>(MostUnwrittenPerSlot * options.Slots);
    private readonly ConcurrentDictionary<NoticeId, bool> open = new();
    private readonly Channel<NoticeResult> results = Channel.CreateUnbounded<NoticeResult>(
        new UnboundedChannelOptions { SingleReader = true }
    );

    /// <summary>Claimed here, and nothing written down or given back yet.</summary>
    public ICollection<NoticeId> Open => open.Keys;

    public int OpenCount => open.Count;

    /// <summary>Outcomes cannot be written down; claiming more would only make it worse.</summary>
    public bool IsBehind { get; private set; }

    public void Track(IReadOnlyList<ClaimedNotice> notices)
    {
        foreach (var notice in notices)
        {
            open[notice.Id] = true;
        }
    }

    public void Untrack(NoticeId notice) => open.TryRemove(notice, out _);

    /// <summary>Waits until one more send may begin; its outcome, or <see cref="CancelBegin"/>, makes room for another.</summary>
    public Task BeginAsync(CancellationToken cancellation) => unwritten.Writer.WriteAsync(true, cancellation).AsTask();

    public void CancelBegin() => MakeRoom(1);

    public void Add(NoticeResult result) => results.Writer.TryWrite(result);

    /// <summary>No more outcomes come; <see cref="RunAsync"/> ends when the last is written down.</summary>
    public void Complete() => results.Writer.TryComplete();

    /// <param name="patience">Ends the tries while the database is away; leases decide then.</param>
    public async Task RunAsync(CancellationToken patience)
    {
        var some = new List<NoticeResult>();
        while (await results.Reader.WaitToReadAsync(CancellationToken.None))
        {
            some.Clear();
            while (some.Count < MostAtOnce && results.Reader.TryRead(out var result))
            {
                some.Add(result);
            }

            await WriteDownAsync(some, patience);
            MakeRoom(some.Count);
            bell.Signal();
        }
    }

    private void MakeRoom(int sends)
    {
        for (var send = 0; send < sends; send++)
        {
            unwritten.Reader.TryRead(out _);
        }
    }

    private async Task WriteDownAsync(IReadOnlyList<NoticeResult> some, CancellationToken patience)
    {
        while (!await TryAsync(some, patience))
        {
            IsBehind = true;
            await Task.Delay(BetweenTries, TimeProvider.System, CancellationToken.None);
        }

        IsBehind = false;
    }

    /// <returns>False when it should be tried again.</returns>
    private async Task<bool> TryAsync(IReadOnlyList<NoticeResult> some, CancellationToken patience)
    {
        try
        {
            LogOutcomes(some, await outbox.AcknowledgeAsync(some, CancellationToken.None));
            return true;
        }
        catch (Exception e) when (IsPassing(e) && !patience.IsCancellationRequested)
        {
            return false;
        }
        catch (Exception e) when (some.Count == 1 || IsPassing(e))
        {
            // They stay open: perhaps they were sent, so nobody here may give them back.
            Log.LeftToTheirLeases(logger, some.Count, some[0].Notice.Id.Value, e);
            return true;
        }
        catch (Exception)
        {
            // One of them cannot be written; the others can.
            foreach (var one in some)
            {
                await WriteDownAsync([one], patience);
            }

            return true;
        }
    }

    private static bool IsPassing(Exception e) => e is ConcurrencyConflictException || StoreOutage.Explains(e);

    private void LogOutcomes(IReadOnlyList<NoticeResult> some, IReadOnlySet<NoticeId> written)
    {
        foreach (var (notice, outcome, _) in some)
        {
            open.TryRemove(notice.Id, out _);
            var level = outcome is NoticeOutcome.Sent or NoticeOutcome.Dropped or NoticeOutcome.Postponed
                ? LogLevel.Debug
                : LogLevel.Information;
            var isWritten = written.Contains(notice.Id);
            Log.Acknowledged(logger, level, notice.Id.Value, notice.Kind, outcome.Name, isWritten);
        }
    }

    private static partial class Log
    {
        [LoggerMessage("Notice {Notice} of kind {Kind}: {Outcome}, acknowledged: {IsAcknowledged}")]
        public static partial void Acknowledged(
            ILogger logger,
            LogLevel level,
            Guid notice,
            NoticeKind kind,
            string outcome,
            bool isAcknowledged
        );

        [LoggerMessage(LogLevel.Error, "Outcomes of {Count} notices, {Notice} first, are lost; their leases decide")]
        public static partial void LeftToTheirLeases(ILogger logger, int count, Guid notice, Exception exception);
    }
}
