using System.Security.Claims;
using Microsoft.Bot.Connector.Authentication;
using Microsoft.Bot.Schema;

namespace MentorBot.Bot.BotFramework;

/// <summary>
/// Runs our checks in place of the SDK's own, which accept emulator tokens, other tenants and any service URL (decision 18).
/// Connector clients come from <see cref="SharedConnectors"/>.
/// </summary>
internal sealed class TeamsAuthentication(
    IChannelTokens tokens,
    SenderCheck check,
    PersonLimiter people,
    SharedConnectors connectors
) : BotFrameworkAuthentication
{
    private static readonly Task<UserTokenClient> NoSignIn = Task.FromResult<UserTokenClient>(new NoUserTokens());

    /// <exception cref="SenderRefusedException">The activity does not belong to its token, or to our organisation.</exception>
    /// <exception cref="TooManyActivitiesException">The sender has sent too many.</exception>
    /// <exception cref="ChannelKeysUnavailableException">The token cannot be judged.</exception>
    public override async Task<AuthenticateRequestResult> AuthenticateRequestAsync(
        Activity activity,
        string authHeader,
        CancellationToken cancellationToken
    )
    {
        var channel =
            await tokens.ReadAsync(authHeader, cancellationToken)
            ?? throw new SenderRefusedException(StatusCodes.Status401Unauthorized);
        if (check.Refusal(channel, activity) is { } status)
        {
            throw new SenderRefusedException(status);
        }

        people.Admit(activity.From);
        return new AuthenticateRequestResult
        {
            ClaimsIdentity = (ClaimsIdentity)channel.Identity!,
            ConnectorFactory = connectors,
        };
    }

    /// <summary>Streaming is not supported: no route leads here.</summary>
    public override Task<AuthenticateRequestResult> AuthenticateStreamingRequestAsync(
        string authHeader,
        string channelIdHeader,
        CancellationToken cancellationToken
    ) => throw new SenderRefusedException(StatusCodes.Status401Unauthorized);

    public override ConnectorFactory CreateConnectorFactory(ClaimsIdentity claimsIdentity) => connectors;

    public override Task<UserTokenClient> CreateUserTokenClientAsync(
        ClaimsIdentity claimsIdentity,
        CancellationToken cancellationToken
    ) => NoSignIn;
}

/// <summary>The activity is rejected: 401 for its token, 403 for its tenant or service URL.</summary>
internal sealed class SenderRefusedException(int status) : Exception("The sender of an activity was refused.")
{
    public int Status => status;
}
