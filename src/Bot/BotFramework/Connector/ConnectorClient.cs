using System.Net;
using MentorBot.Bot.Configuration;

namespace MentorBot.Bot.BotFramework;

/// <inheritdoc cref="IConnectorClient"/>
internal sealed class ConnectorClient(ConnectorHttp http, MentorBotOptions options) : IConnectorClient
{
    private const int PageSize = 500;
    private const int MostPages = 20;

    public Task<string?> SendAsync(
        ConversationReference conversation,
        Activity activity,
        CancellationToken cancellation
    ) => WriteAsync(HttpMethod.Post, conversation, Path(conversation, "activities"), activity, cancellation);

    public Task<string?> ReplyAsync(
        ConversationReference conversation,
        string replyTo,
        Activity activity,
        CancellationToken cancellation
    ) =>
        WriteAsync(
            HttpMethod.Post,
            conversation,
            Path(conversation, "activities", replyTo),
            activity with
            {
                ReplyToId = replyTo,
            },
            cancellation
        );

    public Task<string?> UpdateAsync(
        ConversationReference conversation,
        string activityId,
        Activity activity,
        CancellationToken cancellation
    ) =>
        WriteAsync(
            HttpMethod.Put,
            conversation,
            Path(conversation, "activities", activityId),
            activity with
            {
                Id = activityId,
            },
            cancellation
        );

    public Task DeleteAsync(ConversationReference conversation, string activityId, CancellationToken cancellation) =>
        http.CallAsync<ResourceAnswer>(
            new(HttpMethod.Delete, conversation.ServiceUrl, Path(conversation, "activities", activityId)),
            cancellation
        );

    public async Task<string> CreateConversationAsync(NewConversation conversation, CancellationToken cancellation)
    {
        var body = new CreateBody(
            IsGroup: false,
            Bot: Bot,
            Members: [new ChannelAccount { Id = conversation.MemberId }],
            conversation.TenantId,
            new TeamsChannelData { Tenant = new TenantInfo { Id = conversation.TenantId } }
        );
        var answer = await http.CallAsync<ResourceAnswer>(
            new(HttpMethod.Post, conversation.ServiceUrl, "/v3/conversations", body),
            cancellation
        );
        return answer?.Id ?? throw new ConnectorException(200, ConnectorException.NoCode, null);
    }

    public async Task<IReadOnlyList<ConversationMember>> GetMembersAsync(
        ConversationReference conversation,
        CancellationToken cancellation
    )
    {
        var members = new List<ConversationMember>();
        var token = "";
        for (var page = 0; page < MostPages; page++)
        {
            var answer = await PageAsync(conversation, token, cancellation);
            members.AddRange(
                (answer?.Members ?? []).Where(member => member.Id is not null).Select(member => member.ToMember())
            );
            token = answer?.ContinuationToken ?? "";
            if (token.Length == 0)
            {
                break;
            }
        }

        return members;
    }

    public async Task<ConversationMember?> FindMemberAsync(
        ConversationReference conversation,
        string memberId,
        CancellationToken cancellation
    )
    {
        try
        {
            var answer = await http.CallAsync<MemberAnswer>(
                new(HttpMethod.Get, conversation.ServiceUrl, Path(conversation, "members", memberId)),
                cancellation
            );
            return answer?.Id is null ? null : answer.ToMember();
        }
        catch (ConnectorException e)
            when (e.Status == (int)HttpStatusCode.NotFound && e.Code.StartsWith("Member", StringComparison.Ordinal))
        {
            return null;
        }
    }

    private ChannelAccount? Bot => options.AppId.Length > 0 ? new ChannelAccount { Id = $"28:{options.AppId}" } : null;

    /// <summary>Teams knows sender and conversation from token and route; other channels want them named.</summary>
    private async Task<string?> WriteAsync(
        HttpMethod method,
        ConversationReference conversation,
        string path,
        Activity activity,
        CancellationToken cancellation
    )
    {
        var addressed = activity with
        {
            From = activity.From ?? Bot,
            Conversation = new ConversationAccount { Id = conversation.ConversationId },
        };
        var answer = await http.CallAsync<ResourceAnswer>(
            new(method, conversation.ServiceUrl, path, addressed),
            cancellation
        );
        return answer?.Id;
    }

    private Task<MembersAnswer?> PageAsync(
        ConversationReference conversation,
        string token,
        CancellationToken cancellation
    )
    {
        var next = token.Length == 0 ? "" : $"&continuationToken={Uri.EscapeDataString(token)}";
        var path = Path(conversation, "pagedmembers") + $"?pageSize={PageSize}{next}";
        return http.CallAsync<MembersAnswer>(new(HttpMethod.Get, conversation.ServiceUrl, path), cancellation);
    }

    private static string Path(ConversationReference conversation, params string[] rest) =>
        string.Concat(
            rest.Prepend(conversation.ConversationId).Prepend("conversations").Select(Segment).Prepend("/v3")
        );

    /// <summary>Ids are opaque and may hold anything; dots alone would climb up the path.</summary>
    private static string Segment(string id) =>
        id is "" or "." or ".."
            ? throw new ArgumentException("An id on the connector's path cannot be empty or dots alone.", nameof(id))
            : "/" + Uri.EscapeDataString(id);
}
