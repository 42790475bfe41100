using MentorBot.Bot.Configuration;
using Microsoft.Identity.Client;
using Microsoft.Identity.Client.AppConfig;

namespace MentorBot.Bot.BotFramework;

/// <summary>
/// Tokens by MSAL, which keeps them in memory and renews them before they expire; so there is one client for the life of
/// the process. MSAL does not bundle requests for the first token, so they wait for one another here.
/// </summary>
internal sealed partial class MsalConnectorTokens : IConnectorTokens, IDisposable
{
    private readonly SemaphoreSlim oneAtATime = new(1, 1);
    private readonly Func<bool, CancellationToken, Task<AuthenticationResult>> acquire;
    private readonly ILogger<MsalConnectorTokens> logger;

    public MsalConnectorTokens(MentorBotOptions options, MsalHttp http, ILogger<MsalConnectorTokens> logger)
    {
        this.logger = logger;
        acquire =
            options.AppType == AppTypes.UserAssignedMsi ? ManagedIdentity(options, http) : Confidential(options, http);
    }

    public async Task<string?> GetAsync(bool isFresh, CancellationToken cancellation)
    {
        await oneAtATime.WaitAsync(cancellation);
        try
        {
            return (await acquire(isFresh, cancellation)).AccessToken;
        }
        catch (MsalException e)
        {
            Log.NoToken(logger, e.ErrorCode);
            throw new ConnectorException(null, ConnectorException.NoToken, null, e);
        }
        catch (HttpRequestException e)
        {
            throw new ConnectorException(null, ConnectorException.NoToken, null, e);
        }
        finally
        {
            oneAtATime.Release();
        }
    }

    public void Dispose() => oneAtATime.Dispose();

    private static Func<bool, CancellationToken, Task<AuthenticationResult>> Confidential(
        MentorBotOptions options,
        MsalHttp http
    )
    {
        var cloud = options.BotFramework.Profile;
        var tenant = options.AppType == AppTypes.MultiTenant ? cloud.SharedTenant : options.TenantId;
        var builder = ConfidentialClientApplicationBuilder
            .Create(options.AppId)
            .WithAuthority($"{cloud.LoginHost}/{tenant}")
            // The authority is one of our own cloud profiles; there is nothing to discover.
            .WithInstanceDiscovery(enableInstanceDiscovery: false)
            .WithHttpClientFactory(http);
        var client = WithCredential(builder, options).Build();
        string[] scopes = [$"{cloud.Issuer}/.default"];
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
        MsalHttp http
    )
    {
        var client = ManagedIdentityApplicationBuilder
            .Create(ManagedIdentityId.WithUserAssignedClientId(options.AppId))
            .WithHttpClientFactory(http)
            .Build();
        var resource = options.BotFramework.Profile.Issuer;
        return (isFresh, cancellation) =>
            client.AcquireTokenForManagedIdentity(resource).WithForceRefresh(isFresh).ExecuteAsync(cancellation);
    }

    private static partial class Log
    {
        [LoggerMessage(Microsoft.Extensions.Logging.LogLevel.Error, "No token for the connector: {Code}")]
        public static partial void NoToken(ILogger logger, string code);
    }
}

/// <summary>Lets MSAL use the process's HTTP clients, with their time-outs.</summary>
internal sealed class MsalHttp(IHttpClientFactory http) : IMsalHttpClientFactory
{
    public const string HttpClientName = "BotFramework.Tokens";

    public HttpClient GetHttpClient() => http.CreateClient(HttpClientName);
}
