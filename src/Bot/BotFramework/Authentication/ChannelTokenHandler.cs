using System.Text.Encodings.Web;
using MentorBot.Bot.Telemetry;
using Microsoft.AspNetCore.Authentication;
using Microsoft.Extensions.Options;

namespace MentorBot.Bot.BotFramework;

/// <summary>Authenticates a request by the channel's bearer token, and says no without a reason.</summary>
internal sealed class ChannelTokenHandler(
    IChannelTokens tokens,
    RefusedRequests refused,
    IOptionsMonitor<AuthenticationSchemeOptions> options,
    ILoggerFactory loggers,
    UrlEncoder encoder
) : AuthenticationHandler<AuthenticationSchemeOptions>(options, loggers, encoder)
{
    private ChannelKeysUnavailableException? cannotJudge;

    protected override async Task<AuthenticateResult> HandleAuthenticateAsync()
    {
        if (Request.Headers.Authorization is not [{ } header])
        {
            return AuthenticateResult.NoResult();
        }

        try
        {
            var channel = await tokens.ReadAsync(header, Context.RequestAborted);
            return channel is null
                ? AuthenticateResult.Fail("The token is not valid.")
                : AuthenticateResult.Success(new AuthenticationTicket(channel, Scheme.Name));
        }
        catch (ChannelKeysUnavailableException e)
        {
            cannotJudge = e;
            return AuthenticateResult.Fail(e);
        }
    }

    /// <summary>
    /// An honest sender whom we cannot judge for want of keys is asked to come back. That the keys could not be read is in the
    /// log once for each try; a line for each request would let strangers fill it.
    /// </summary>
    protected override Task HandleChallengeAsync(AuthenticationProperties properties)
    {
        Response.StatusCode = cannotJudge is null
            ? StatusCodes.Status401Unauthorized
            : StatusCodes.Status503ServiceUnavailable;
        refused.Note(Response.StatusCode);
        if (cannotJudge is { RetryAfter: var wait })
        {
            Telemetry.RetryAfter.Write(Response, wait);
        }

        return Task.CompletedTask;
    }
}
