using MentorBot.Bot.BotFramework;
using MentorBot.Bot.Cards;
using MentorBot.Bot.Conversation;
using MentorBot.Bot.Text;
using MentorBot.Domain.CheckIns;
using MentorBot.Domain.Notices;
using MentorBot.Domain.People;
using MentorBot.Domain.Store;
using Microsoft.Bot.Schema;

namespace MentorBot.Bot.Delivery;

/// <summary>
/// Makes the messages of a batch, each in the way its recipient writes dates; what comes at a bad time for them is put off
/// first. A card that cannot be made costs its notice an attempt, and the others nothing.
/// </summary>
internal sealed partial class NoticeComposer(
    IEnumerable<IComposes> composers,
    FindEchoes echoes,
    PromptGate gate,
    ILogger<NoticeComposer> logger
)
{
    /// <returns>In the order of the notices.</returns>
    /// <exception cref="System.Data.Common.DbException">The database is away; nothing is known of any notice.</exception>
    public async Task<IReadOnlyList<ComposedNotice>> ComposeAsync(
        IReadOnlyList<ClaimedNotice> notices,
        DateTimeOffset now,
        CancellationToken cancellation
    )
    {
        var composed = notices.Select(n => PutOff(n, now)).OfType<ComposedNotice>().ToDictionary(c => c.Notice.Id);
        foreach (var echo in await echoes.RunAsync(notices, now, cancellation))
        {
            composed.TryAdd(echo, SaidJustNow(notices.Single(n => n.Id == echo)));
        }

        foreach (var (early, at) in await gate.RunAsync(Rest(), now, cancellation))
        {
            var notice = notices.Single(n => n.Id == early);
            composed.Add(early, new ComposedNotice(notice, null, new NoticeOutcome.Postponed(at)));
        }

        var others = Rest();
        foreach (var group in others.GroupBy(n => composers.FirstOrDefault(c => c.Kinds.Contains(n.Kind))))
        {
            var makeCard = await ReadAsync(group.Key, [.. group.Select(n => Due(n, now))], cancellation);
            foreach (var notice in group)
            {
                composed[notice.Id] = await ComposeAsync(notice, makeCard, now, cancellation);
            }
        }

        return [.. notices.Select(n => composed[n.Id])];

        List<ClaimedNotice> Rest() => [.. notices.Where(n => !composed.ContainsKey(n.Id))];
    }

    /// <summary>Null when its person may be told now.</summary>
    private ComposedNotice? PutOff(ClaimedNotice notice, DateTimeOffset now)
    {
        try
        {
            return NoticeHours.NextMoment(notice, now) is var at && at > now
                ? new ComposedNotice(notice, null, new NoticeOutcome.Postponed(at))
                : null;
        }
        catch (Exception e)
        {
            return Failed(notice, now, e);
        }
    }

    private static ComposedNotice SaidJustNow(ClaimedNotice notice) =>
        new(notice, null, new NoticeOutcome.Dropped(nameof(SaidJustNow)));

    private async Task<MakeCard> ReadAsync(
        IComposes? composer,
        IReadOnlyList<DueNotice> notices,
        CancellationToken cancellation
    )
    {
        if (composer is null)
        {
            return (due, _) => throw new InvalidOperationException($"Nothing composes notices of the kind {due.Kind}.");
        }

        try
        {
            if (composer is IComposesMany many && notices.Count > 1)
            {
                var read = await many.ReadAsync(notices, cancellation);
                return (due, _) => Task.FromResult(read(due));
            }
        }
        catch (Exception e) when (!StoreOutage.Explains(e) && !cancellation.IsCancellationRequested)
        {
            // One of them spoils the batch; read one by one, it spoils itself.
            Log.CannotRead(logger, notices.Count, e);
        }

        return composer.ComposeAsync;
    }

    private async Task<ComposedNotice> ComposeAsync(
        ClaimedNotice notice,
        MakeCard makeCard,
        DateTimeOffset now,
        CancellationToken cancellation
    )
    {
        try
        {
            Languages.Speak(notice.Locale);
            return await makeCard(Due(notice, now), cancellation) is { } card
                ? new ComposedNotice(notice, Messages.Of(card), null) { Asks = card.Asks }
                : new ComposedNotice(notice, null, new NoticeOutcome.Dropped("NotTrueAnyMore"));
        }
        catch (Exception e) when (!StoreOutage.Explains(e) && !cancellation.IsCancellationRequested)
        {
            return Failed(notice, now, e);
        }
    }

    private ComposedNotice Failed(ClaimedNotice notice, DateTimeOffset now, Exception e)
    {
        Log.CannotCompose(logger, notice.Id.Value, notice.Kind, e);
        return new ComposedNotice(notice, null, SendOutcomes.Retry(e.GetType().Name, notice, now));
    }

    private static DueNotice Due(ClaimedNotice notice, DateTimeOffset now) =>
        new(notice.Id, notice.Kind, notice.Recipient, notice.SubjectId, now);

    private delegate Task<Card?> MakeCard(DueNotice notice, CancellationToken cancellation);

    private static partial class Log
    {
        [LoggerMessage(LogLevel.Warning, "{Count} notices cannot be read together and are read one by one")]
        public static partial void CannotRead(ILogger logger, int count, Exception exception);

        [LoggerMessage(LogLevel.Error, "Notice {Notice} of kind {Kind} cannot be composed")]
        public static partial void CannotCompose(ILogger logger, Guid notice, NoticeKind kind, Exception exception);
    }
}

/// <param name="Message">What to send; null when there is an outcome already.</param>
/// <param name="Outcome">What became of it without a word: no longer true, not now, or it cannot be composed.</param>
internal sealed record ComposedNotice(ClaimedNotice Notice, Activity? Message, NoticeOutcome? Outcome)
{
    /// <summary>The question on the card; null if it asks nothing.</summary>
    public AskedQuestion? Asks { get; init; }
}
