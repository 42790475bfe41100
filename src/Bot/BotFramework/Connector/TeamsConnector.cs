using System.Net;
using MentorBot.Bot.Configuration;
using MentorBot.Domain.People;
using Microsoft.Bot.Connector;
using Microsoft.Bot.Schema;
using Microsoft.Bot.Schema.Teams;
using Microsoft.Rest;

namespace MentorBot.Bot.BotFramework;

/// <summary>
/// The connector calls that MentorBot makes, in turns and for notices. Each throws <see cref="ConnectorException"/> for
/// anything but success, and never calls a host that is not on the allow-list.
/// </summary>
internal sealed class TeamsConnector(SharedConnectors connectors, MentorBotOptions options, TimeProvider clock)
{
    /// <summary>The bot itself; null without an app id.</summary>
    public ChannelAccount? Bot { get; } = options.AppId.Length > 0 ? new ChannelAccount($"28:{options.AppId}") : null;

    /// <param name="message">Holds its service URL and conversation.</param>
    /// <returns>The id of the new message; null if the connector accepted it without an id (text and card in one activity).</returns>
    public async Task<string?> SendAsync(Activity message, CancellationToken cancellation)
    {
        var conversation = ConnectorIds.Checked(message.Conversation?.Id);
        var answer = await CallAsync(
            message.ServiceUrl,
            connector => connector.SendToConversationAsync(conversation, message, cancellation),
            cancellation
        );
        return WireIds.IsUsable(answer?.Id) ? answer.Id : null;
    }

    /// <summary>Replaces a message in place, without a notification.</summary>
    /// <param name="message">Holds its service URL, its conversation and, as its id, the id of the message to replace.</param>
    public Task UpdateAsync(Activity message, CancellationToken cancellation)
    {
        var conversation = ConnectorIds.Checked(message.Conversation?.Id);
        var replaced = ConnectorIds.Checked(message.Id);
        return CallAsync(
            message.ServiceUrl,
            connector => connector.UpdateActivityAsync(conversation, replaced, message, cancellation),
            cancellation
        );
    }

    /// <summary>Opens the personal chat with somebody; the same person gets the same chat again.</summary>
    /// <param name="memberId">The person's <c>29:…</c> id, or the Entra object id where the app is installed for them.</param>
    /// <returns>The conversation's id.</returns>
    public async Task<string> OpenChatAsync(string serviceUrl, string memberId, CancellationToken cancellation)
    {
        var chat = new ConversationParameters(
            isGroup: false,
            bot: Bot,
            members: [new ChannelAccount(memberId)],
            channelData: new TeamsChannelData { Tenant = new TenantInfo(options.TenantId) },
            tenantId: options.TenantId
        );
        var answer = await CallAsync(
            serviceUrl,
            connector => connector.CreateConversationAsync(chat, cancellation),
            cancellation
        );
        return WireIds.IsUsable(answer?.Id)
            ? answer.Id
            : throw new ConnectorException(200, ConnectorException.NoCode, null);
    }

    /// <summary>The name of somebody in a chat; null if the channel tells none.</summary>
    public async Task<string?> FindNameAsync(ChatAddress chat, CancellationToken cancellation)
    {
        var (conversation, user) = (ConnectorIds.Checked(chat.ConversationId), ConnectorIds.Checked(chat.UserId));
        var member = await CallAsync(
            chat.ServiceUrl,
            connector => ((Conversations)connector).GetConversationMemberAsync(user, conversation, cancellation),
            cancellation
        );
        return member?.Name;
    }

    private async Task<T?> CallAsync<T>(
        string? serviceUrl,
        Func<IConversations, Task<T>> call,
        CancellationToken cancellation
    )
        where T : class
    {
        try
        {
            return await call(connectors.For(serviceUrl).Conversations);
        }
        catch (Exception e) when (IsDone(e))
        {
            return null;
        }
        catch (Exception e) when (ConnectorErrors.Explain(e, cancellation))
        {
            throw ConnectorErrors.Of(e, clock.GetUtcNow());
        }
    }

    /// <summary>The status says that the call succeeded, although the SDK cannot read the response.</summary>
    private static bool IsDone(Exception e) =>
        e
            is SerializationException
                or ErrorResponseException { Response.StatusCode: >= HttpStatusCode.OK and < HttpStatusCode.Ambiguous };
}
