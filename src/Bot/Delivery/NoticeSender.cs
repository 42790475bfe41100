using MentorBot.Bot.BotFramework;
using MentorBot.Domain.Notices;
using MentorBot.Domain.People;
using MentorBot.Domain.Telemetry;
using Microsoft.Bot.Schema;

namespace MentorBot.Bot.Delivery;

/// <summary>Says one notice to where its person was last seen.</summary>
internal sealed partial class NoticeSender(
    TeamsConnector connector,
    NoticeAddresses addresses,
    TimeProvider clock,
    ILogger<NoticeSender> logger
)
{
    /// <summary>Never throws: whatever happens is an outcome.</summary>
    /// <param name="notice">Whose it is.</param>
    /// <param name="message">What it says.</param>
    /// <param name="cancellation">Ends the attempt.</param>
    public async Task<NoticeOutcome> SendAsync(ClaimedNotice notice, Activity message, CancellationToken cancellation)
    {
        using var work = MentorTelemetry.Send($"{notice.Kind}", notice.Id.Value);
        var outcome = await TrySendAsync(notice, message, cancellation);
        work.Outcome = outcome.GetType().Name;
        return outcome;
    }

    private async Task<NoticeOutcome> TrySendAsync(
        ClaimedNotice notice,
        Activity message,
        CancellationToken cancellation
    )
    {
        try
        {
            return await SayAsync(notice, message, cancellation);
        }
        catch (ConnectorException e)
        {
            // What the channel asks for counts from its answer, however long the send took.
            return SendOutcomes.Of(e, notice, clock.GetUtcNow());
        }
        catch (OperationCanceledException) when (cancellation.IsCancellationRequested)
        {
            // The stop could not wait any longer; the message may be on its way.
            return SendOutcomes.Of(
                new ConnectorException(null, ConnectorException.NoAnswer, null),
                notice,
                clock.GetUtcNow()
            );
        }
        catch (Exception e)
        {
            // Not the channel's doing: the database is away while a chat is opened, or a bug. Nothing was said.
            Log.CannotSend(logger, notice.Id.Value, notice.Kind, e);
            return SendOutcomes.Retry(e.GetType().Name, notice, clock.GetUtcNow());
        }
    }

    private async Task<NoticeOutcome> SayAsync(ClaimedNotice notice, Activity message, CancellationToken cancellation)
    {
        var now = clock.GetUtcNow();
        if (await addresses.FindAsync(notice, now, cancellation) is not { } conversation)
        {
            return new NoticeOutcome.Unreachable(Reachability.NotInstalled, nameof(Reachability.NotInstalled));
        }

        try
        {
            return new NoticeOutcome.Sent(await SayInAsync(conversation, message, cancellation));
        }
        catch (ConnectorException e) when (e is { Status: 404, Code: "ConversationNotFound" })
        {
            // Ids of conversations go stale; opening the chat again gives the one that holds now.
            var again = await addresses.OpenAsync(notice, now, cancellation);
            return new NoticeOutcome.Sent(await SayInAsync(again, message, cancellation));
        }
    }

    private Task<string?> SayInAsync(
        ConversationReference conversation,
        Activity message,
        CancellationToken cancellation
    ) => connector.SendAsync(message.ApplyConversationReference(conversation), cancellation);

    private static partial class Log
    {
        [LoggerMessage(LogLevel.Error, "Notice {Notice} of kind {Kind} cannot be sent")]
        public static partial void CannotSend(ILogger logger, Guid notice, NoticeKind kind, Exception exception);
    }
}
