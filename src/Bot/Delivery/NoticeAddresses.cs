using MentorBot.Bot.BotFramework;
using MentorBot.Domain.Notices;
using MentorBot.Domain.People;
using Microsoft.Bot.Connector;
using Microsoft.Bot.Schema;

namespace MentorBot.Bot.Delivery;

/// <summary>Where a notice goes: the known personal chat, or one that is opened for it.</summary>
internal sealed class NoticeAddresses(TeamsConnector connector, IServiceScopeFactory scopes)
{
    /// <summary>Null when the bot has never met the person.</summary>
    public async Task<ConversationReference?> FindAsync(
        ClaimedNotice notice,
        DateTimeOffset now,
        CancellationToken cancellation
    ) =>
        notice.Address switch
        {
            { ConversationId.Length: > 0 } chat => ReferenceTo(chat, chat.ConversationId),
            { UserId.Length: > 0 } => await OpenAsync(notice, now, cancellation),
            _ => null,
        };

    /// <summary>Opens the chat; the same person gets the same one again.</summary>
    /// <exception cref="ConnectorException">The chat could not be opened; nothing was said.</exception>
    public async Task<ConversationReference> OpenAsync(
        ClaimedNotice notice,
        DateTimeOffset now,
        CancellationToken cancellation
    )
    {
        var address = notice.Address!;
        var id = await OpenAsync(address, cancellation);
        await using var scope = scopes.CreateAsyncScope();
        var remember = scope.ServiceProvider.GetRequiredService<RememberConversation>();
        await remember.RunAsync(notice.Recipient, id, now, cancellation);
        return ReferenceTo(address, id);
    }

    private ConversationReference ReferenceTo(ChatAddress address, string conversation) =>
        new()
        {
            ServiceUrl = address.ServiceUrl,
            ChannelId = Channels.Msteams,
            Conversation = new ConversationAccount(id: conversation),
            Bot = connector.Bot,
            User = new ChannelAccount(address.UserId),
        };

    /// <summary>Opening a chat says nothing, so whatever became of a failed try, another does no harm.</summary>
    private async Task<string> OpenAsync(ChatAddress address, CancellationToken cancellation)
    {
        try
        {
            return await connector.OpenChatAsync(address.ServiceUrl, address.UserId, cancellation);
        }
        catch (ConnectorException e) when (e.MayHaveArrived)
        {
            throw new ConnectorException(null, ConnectorException.NotReached, e.RetryAfter, e);
        }
    }
}
