using System.Globalization;
using MentorBot.Bot.BotFramework;
using MentorBot.Bot.Cards;
using MentorBot.Bot.Conversation;
using MentorBot.Bot.Text;
using MentorBot.Domain.Notices;
using MentorBot.Domain.People;
using MentorBot.Domain.Telemetry;

namespace MentorBot.Bot.Delivery;

/// <summary>Says one notice: its card of this moment, to where the person was last seen.</summary>
internal sealed class NoticeSender(
    IEnumerable<IComposes> composers,
    IConnectorClient connector,
    NoticeAddresses addresses
)
{
    public async Task<NoticeOutcome> SendAsync(ClaimedNotice notice, DateTimeOffset now, CancellationToken cancellation)
    {
        using var work = Signals.Send($"{notice.Kind}", notice.Id.Value);
        var outcome = await SayAsync(notice, now, cancellation);
        work.Outcome = outcome.GetType().Name;
        return outcome;
    }

    private async Task<NoticeOutcome> SayAsync(ClaimedNotice notice, DateTimeOffset now, CancellationToken cancellation)
    {
        CultureInfo.CurrentCulture = LocalDates.CultureOf(notice.Locale);
        var card = await ComposeAsync(notice, now, cancellation);
        return card is null
            ? new NoticeOutcome.Dropped("NotTrueAnyMore")
            : await TrySendAsync(notice, card, now, cancellation);
    }

    private async Task<Card?> ComposeAsync(ClaimedNotice notice, DateTimeOffset now, CancellationToken cancellation)
    {
        var composer =
            composers.FirstOrDefault(c => c.Kinds.Contains(notice.Kind))
            ?? throw new InvalidOperationException($"Nothing composes notices of the kind {notice.Kind}.");
        var due = new DueNotice(notice.Id, notice.Kind, notice.Recipient, notice.SubjectId, now);
        return await composer.ComposeAsync(due, cancellation);
    }

    private async Task<NoticeOutcome> TrySendAsync(
        ClaimedNotice notice,
        Card card,
        DateTimeOffset now,
        CancellationToken cancellation
    )
    {
        try
        {
            return await SendAsync(notice, Messages.Of(card), now, cancellation);
        }
        catch (ConnectorException e)
        {
            return SendOutcomes.Of(e, notice, now);
        }
        catch (OperationCanceledException) when (cancellation.IsCancellationRequested)
        {
            // The stop could not wait any longer; the message may be on its way.
            return SendOutcomes.Of(new ConnectorException(null, ConnectorException.NoAnswer, null), notice, now);
        }
    }

    private async Task<NoticeOutcome> SendAsync(
        ClaimedNotice notice,
        Activity message,
        DateTimeOffset now,
        CancellationToken cancellation
    )
    {
        if (await addresses.FindAsync(notice, now, cancellation) is not { } conversation)
        {
            return new NoticeOutcome.Unreachable(Reachability.NotInstalled, nameof(Reachability.NotInstalled));
        }

        try
        {
            return new NoticeOutcome.Sent(await connector.SendAsync(conversation, message, cancellation));
        }
        catch (ConnectorException e) when (e is { Status: 404, Code: "ConversationNotFound" })
        {
            // Ids of conversations go stale; opening the chat again gives the one that holds now.
            var again = await addresses.OpenAsync(notice, now, cancellation);
            return new NoticeOutcome.Sent(await connector.SendAsync(again, message, cancellation));
        }
    }
}
