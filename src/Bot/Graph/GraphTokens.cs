using MentorBot.Bot.BotFramework;
using MentorBot.Bot.Configuration;
using Microsoft.Identity.Client;
using Microsoft.Kiota.Abstractions.Authentication;

namespace MentorBot.Bot.Graph;

/// <summary>Access tokens for Microsoft Graph in the bot's tenant, restricted to the Graph host of its cloud.</summary>
internal sealed class GraphTokens(MentorBotOptions options, MsalHttp http) : IAccessTokenProvider
{
    private readonly Func<bool, CancellationToken, Task<AuthenticationResult>> acquire = MsalClients.For(
        options,
        http,
        options.TenantId,
        options.BotFramework.Profile.GraphHost
    );

    public AllowedHostsValidator AllowedHostsValidator { get; } =
        new([new Uri(options.BotFramework.Profile.GraphHost).Host]);

    public async Task<string> GetAuthorizationTokenAsync(
        Uri uri,
        Dictionary<string, object>? additionalAuthenticationContext = null,
        CancellationToken cancellationToken = default
    ) => AllowedHostsValidator.IsUrlHostValid(uri) ? (await acquire(false, cancellationToken)).AccessToken : "";
}
