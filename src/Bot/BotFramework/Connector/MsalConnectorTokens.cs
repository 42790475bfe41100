using MentorBot.Bot.Configuration;
using Microsoft.Identity.Client;

namespace MentorBot.Bot.BotFramework;

/// <summary>
/// Tokens by MSAL, which keeps them in memory and renews them before they expire; so there is one client for the life of
/// the process. MSAL does not bundle requests for the first token, so they wait for one another here.
/// </summary>
internal sealed partial class MsalConnectorTokens : IConnectorTokens, IDisposable
{
    /// <summary>MSAL is asked this often whether it would rather have another one; between, its answer is kept at hand.</summary>
    private static readonly TimeSpan AskAgainAfter = TimeSpan.FromMinutes(1);

    /// <summary>A token may have to last for a slow request.</summary>
    private static readonly TimeSpan Margin = TimeSpan.FromMinutes(2);

    private readonly SemaphoreSlim oneAtATime = new(1, 1);
    private readonly Func<bool, CancellationToken, Task<AuthenticationResult>> acquire;
    private readonly TimeProvider clock;
    private readonly ILogger<MsalConnectorTokens> logger;
    private volatile Token? known;

    public MsalConnectorTokens(
        MentorBotOptions options,
        MsalHttp http,
        TimeProvider clock,
        ILogger<MsalConnectorTokens> logger
    )
    {
        (this.clock, this.logger) = (clock, logger);
        var cloud = options.BotFramework.Profile;
        var tenant = options.AppType == AppTypes.MultiTenant ? cloud.SharedTenant : options.TenantId;
        acquire = MsalClients.For(options, http, tenant, cloud.Issuer);
    }

    public ValueTask<string?> GetAsync(bool isFresh, CancellationToken cancellation) =>
        !isFresh && known is { } token && clock.GetUtcNow() < token.GoodUntil
            ? ValueTask.FromResult<string?>(token.Text)
            : new ValueTask<string?>(AcquireAsync(isFresh, cancellation));

    private async Task<string?> AcquireAsync(bool isFresh, CancellationToken cancellation)
    {
        await oneAtATime.WaitAsync(cancellation);
        try
        {
            var result = await acquire(isFresh, cancellation);
            known = new Token(result.AccessToken, Min(result.ExpiresOn - Margin, clock.GetUtcNow() + AskAgainAfter));
            return result.AccessToken;
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

    private static DateTimeOffset Min(DateTimeOffset one, DateTimeOffset other) => one < other ? one : other;

    private sealed record Token(string Text, DateTimeOffset GoodUntil);

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
