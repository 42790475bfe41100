using System.Net;
using System.Net.Http.Headers;
using Microsoft.Rest;

namespace MentorBot.Bot.BotFramework;

/// <summary>Adds the bot's token to the requests of the SDK's connector client.</summary>
internal sealed class BotCredentials(IConnectorTokens tokens) : ServiceClientCredentials
{
    public override async Task ProcessHttpRequestAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var token = await tokens.GetAsync(isFresh: false, cancellationToken);
        request.Headers.Authorization = token is null ? null : new AuthenticationHeaderValue("Bearer", token);
    }
}

/// <summary>Retries once with a fresh token after a 401, because a cached token can be revoked before it expires.</summary>
internal sealed class FreshTokenHandler(IConnectorTokens tokens) : DelegatingHandler
{
    protected override async Task<HttpResponseMessage> SendAsync(
        HttpRequestMessage request,
        CancellationToken cancellationToken
    )
    {
        var answer = await base.SendAsync(request, cancellationToken);
        if (answer.StatusCode != HttpStatusCode.Unauthorized || request.Headers.Authorization is null)
        {
            return answer;
        }

        answer.Dispose();
        var token = await tokens.GetAsync(isFresh: true, cancellationToken);
        request.Headers.Authorization = token is null ? null : new AuthenticationHeaderValue("Bearer", token);
        return await base.SendAsync(request, cancellationToken);
    }
}
