using MentorBot.Bot.BotFramework;
using MentorBot.Bot.Configuration;
using MentorBot.Domain.Notices;
using MentorBot.Domain.People;

namespace MentorBot.Bot.Delivery;

/// <summary>Where a notice goes: the known personal chat, or one that is opened for it.</summary>
internal sealed class NoticeAddresses(IConnectorClient connector, IServiceScopeFactory scopes, MentorBotOptions options)
{
    /// <summary>Null when the bot has never met the person.</summary>
    public async Task<ConversationReference?> FindAsync(
        ClaimedNotice notice,
        DateTimeOffset now,
        CancellationToken cancellation
    ) =>
        notice.Address switch
        {
            { ConversationId.Length: > 0 } chat => new ConversationReference(chat.ServiceUrl, chat.ConversationId),
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
        var id = await CreateAsync(
            new NewConversation(address.ServiceUrl, options.TenantId, address.UserId),
            cancellation
        );
        await using var scope = scopes.CreateAsyncScope();
        var remember = scope.ServiceProvider.GetRequiredService<RememberConversation>();
        await remember.RunAsync(notice.Recipient, id, now, cancellation);
        return new ConversationReference(address.ServiceUrl, id);
    }

    /// <summary>Opening a chat says nothing, so whatever became of a failed try, another does no harm.</summary>
    private async Task<string> CreateAsync(NewConversation conversation, CancellationToken cancellation)
    {
        try
        {
            return await connector.CreateConversationAsync(conversation, cancellation);
        }
        catch (ConnectorException e) when (e.MayHaveArrived)
        {
            throw new ConnectorException(null, ConnectorException.NotReached, e.RetryAfter, e);
        }
    }
}
