using MentorBot.Bot.Configuration;
using Microsoft.IdentityModel.Protocols;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;
using Microsoft.IdentityModel.Tokens;

namespace MentorBot.Bot.BotFramework;

/// <summary>
/// The channel's signing keys, as its OpenID metadata publishes them. Known keys keep working while the metadata cannot
/// be read, and nobody can make the bot read it more than once a minute by naming keys that do not exist.
/// </summary>
internal sealed partial class ChannelKeys(
    IHttpClientFactory http,
    BotFrameworkOptions options,
    TimeProvider clock,
    ILogger<ChannelKeys> logger
) : IDisposable
{
    public const string HttpClientName = "BotFramework.OpenIdMetadata";

    private static readonly TimeSpan PauseBetweenReads = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan FreshFor = TimeSpan.FromHours(24);

    /// <summary>As long as Microsoft's own libraries keep keys they cannot renew.</summary>
    private static readonly TimeSpan TrustedFor = TimeSpan.FromDays(5);

    private readonly SemaphoreSlim reading = new(1, 1);
    private KeySet known = KeySet.None;
    private DateTimeOffset lastTry = DateTimeOffset.MinValue;

    /// <returns>The key; null when the channel publishes none of that id.</returns>
    /// <exception cref="ChannelKeysUnavailableException">No keys could be read so far, so nobody can be judged.</exception>
    public async Task<JsonWebKey?> FindAsync(string keyId, CancellationToken cancellation)
    {
        var key = known.Find(keyId);
        if (key is null || AgeOf(known) > FreshFor)
        {
            await ReadAsync(isUrgent: key is null, cancellation);
        }

        var current = known;
        return AgeOf(current) <= TrustedFor ? current.Find(keyId) : throw new ChannelKeysUnavailableException();
    }

    public void Dispose() => reading.Dispose();

    private TimeSpan AgeOf(KeySet keys) => clock.GetUtcNow() - keys.ReadAt;

    /// <param name="isUrgent">Wait for a read that is under way; otherwise the known keys will do meanwhile.</param>
    private async Task ReadAsync(bool isUrgent, CancellationToken cancellation)
    {
        if (!await reading.WaitAsync(isUrgent ? Timeout.InfiniteTimeSpan : TimeSpan.Zero, cancellation))
        {
            return;
        }

        try
        {
            await ReadOnceAMinuteAsync();
        }
        finally
        {
            reading.Release();
        }
    }

    /// <summary>Not bound to the request that asked: hanging up must not use up the one read of a minute.</summary>
    private async Task ReadOnceAMinuteAsync()
    {
        var now = clock.GetUtcNow();
        if (lastTry != DateTimeOffset.MinValue && now - lastTry < PauseBetweenReads)
        {
            return;
        }

        lastTry = now;
        try
        {
            known = new KeySet(await FetchAsync(CancellationToken.None), now);
            Log.Read(logger, known.Count);
        }
        catch (Exception e)
        {
            Log.NotRead(logger, e);
        }
    }

    private async Task<JsonWebKeySet> FetchAsync(CancellationToken cancellation)
    {
        using var client = http.CreateClient(HttpClientName);
        var documents = new HttpDocumentRetriever(client)
        {
            RequireHttps = options.MetadataAddress.StartsWith("https:", StringComparison.Ordinal),
        };
        var metadata = await OpenIdConnectConfigurationRetriever.GetAsync(
            options.MetadataAddress,
            documents,
            cancellation
        );
        return metadata.JsonWebKeySet ?? throw new InvalidOperationException("The metadata names no keys.");
    }

    private sealed class KeySet(JsonWebKeySet? keys, DateTimeOffset readAt)
    {
        public static readonly KeySet None = new(null, DateTimeOffset.MinValue);

        public DateTimeOffset ReadAt => readAt;

        public int Count => keys?.Keys.Count ?? 0;

        public JsonWebKey? Find(string keyId) =>
            keys?.Keys.FirstOrDefault(key => key.Kid == keyId && key.Kty == JsonWebAlgorithmsKeyTypes.RSA);
    }

    private static partial class Log
    {
        [LoggerMessage(LogLevel.Information, "Read {Count} signing keys of the channel")]
        public static partial void Read(ILogger logger, int count);

        [LoggerMessage(LogLevel.Warning, "The signing keys of the channel cannot be read; known ones stay in use")]
        public static partial void NotRead(ILogger logger, Exception exception);
    }
}

/// <summary>The channel's signing keys were never read, or too long ago.</summary>
internal sealed class ChannelKeysUnavailableException() : Exception("The signing keys of the channel are not known.");
