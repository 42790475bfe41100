using MentorBot.Bot.Configuration;
using Microsoft.Identity.Client;
using Microsoft.Identity.Client.AppConfig;

namespace MentorBot.Bot.BotFramework;

/// <summary>Asks MSAL for the app's own tokens, in the way the app is registered.</summary>
internal static class MsalClients
{
    /// <param name="tenant">Whose authority issues the tokens; a managed identity has only its own.</param>
    /// <param name="resource">What the tokens are for, without <c>/.default</c>.</param>
    /// <returns>Takes whether a fresh token is wanted although the known one has time left.</returns>
    public static Func<bool, CancellationToken, Task<AuthenticationResult>> For(
        MentorBotOptions options,
        MsalHttp http,
        string tenant,
        string resource
    ) =>
        options.AppType == AppTypes.UserAssignedMsi
            ? ManagedIdentity(options, http, resource)
            : Confidential(options, http, tenant, resource);

    private static Func<bool, CancellationToken, Task<AuthenticationResult>> Confidential(
        MentorBotOptions options,
        MsalHttp http,
        string tenant,
        string resource
    )
    {
        var builder = ConfidentialClientApplicationBuilder
            .Create(options.AppId)
            .WithAuthority($"{options.BotFramework.Profile.LoginHost}/{tenant}")
            // The authority is one of our own cloud profiles; there is nothing to discover.
            .WithInstanceDiscovery(enableInstanceDiscovery: false)
            .WithHttpClientFactory(http);
        var client = WithCredential(builder, options).Build();
        string[] scopes = [$"{resource}/.default"];
        return (isFresh, cancellation) =>
            client.AcquireTokenForClient(scopes).WithForceRefresh(isFresh).ExecuteAsync(cancellation);
    }

    private static ConfidentialClientApplicationBuilder WithCredential(
        ConfidentialClientApplicationBuilder builder,
        MentorBotOptions options
    ) =>
        options.AppSecret.Length > 0
            ? builder.WithClientSecret(options.AppSecret)
            : builder.WithCertificate(AppCertificate.Find(options), sendX5C: true);

    private static Func<bool, CancellationToken, Task<AuthenticationResult>> ManagedIdentity(
        MentorBotOptions options,
        MsalHttp http,
        string resource
    )
    {
        var client = ManagedIdentityApplicationBuilder
            .Create(ManagedIdentityId.WithUserAssignedClientId(options.AppId))
            .WithHttpClientFactory(http)
            .Build();
        return (isFresh, cancellation) =>
            client.AcquireTokenForManagedIdentity(resource).WithForceRefresh(isFresh).ExecuteAsync(cancellation);
    }
}
