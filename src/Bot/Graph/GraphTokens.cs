using MentorBot.Bot.BotFramework;
using MentorBot.Bot.Configuration;
using Microsoft.Identity.Client;
using Microsoft.Kiota.Abstractions.Authentication;

namespace MentorBot.Bot.Graph;

/// <summary>The bot's tokens for Microsoft Graph, from the tenant it serves, for the host of its cloud only.</summary>
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
