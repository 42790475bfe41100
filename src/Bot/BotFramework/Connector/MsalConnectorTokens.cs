using MentorBot.Bot.Configuration;
using Microsoft.Identity.Client;

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
        var cloud = options.BotFramework.Profile;
        var tenant = options.AppType == AppTypes.MultiTenant ? cloud.SharedTenant : options.TenantId;
        acquire = MsalClients.For(options, http, tenant, cloud.Issuer);
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
