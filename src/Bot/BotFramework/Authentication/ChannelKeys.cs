using MentorBot.Bot.Configuration;
using Microsoft.IdentityModel.Protocols;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;
using Microsoft.IdentityModel.Tokens;

namespace MentorBot.Bot.BotFramework;

/// <summary>
/// The channel's signing keys, as its OpenID metadata publishes them. Known keys keep working while the metadata cannot
/// be read, and nobody can make the bot read it more than once a minute by naming keys that do not exist, or have a new key
/// refused by doing so: until the next read whoever comes with an unknown key is asked to come back.
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

    /// <summary>How long a request waits for a read that another one has begun; then it had better come back.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(4);

    private readonly SemaphoreSlim reading = new(1, 1);
    private KeySet known = KeySet.None;
    private DateTimeOffset lastTry = DateTimeOffset.MinValue;
    private int begun;

    /// <returns>The key; null when the channel publishes none of that id.</returns>
    /// <exception cref="ChannelKeysUnavailableException">
    /// No keys that are recent enough have been read: nobody can be judged, or the key may have been published since.
    /// </exception>
    public async Task<JsonWebKey?> FindAsync(string keyId, CancellationToken cancellation)
    {
        var asked = Volatile.Read(ref begun);
        if (known.Find(keyId) is null)
        {
            return await FindUnknownAsync(keyId, asked, cancellation);
        }

        if (AgeOf(known) > FreshFor)
        {
            await TryReadAsync(TimeSpan.Zero, cancellation);
        }

        var current = known;
        return AgeOf(current) <= TrustedFor ? current.Find(keyId) : throw Unavailable();
    }

    public void Dispose() => reading.Dispose();

    /// <summary>
    /// Only keys that were read after somebody asked can say that a key does not exist. Everybody else comes back: made-up
    /// keys may have used up the one read of a minute, and a real one that is new must not be refused for that.
    /// </summary>
    private async Task<JsonWebKey?> FindUnknownAsync(string keyId, int asked, CancellationToken cancellation)
    {
        await TryReadAsync(Patience, cancellation);
        var current = known;
        return current.Find(keyId)
            ?? (current.Number > asked || current.HasWithdrawn(keyId) ? null : throw Unavailable());
    }

    private TimeSpan AgeOf(KeySet keys) => clock.GetUtcNow() - keys.ReadAt;

    private ChannelKeysUnavailableException Unavailable()
    {
        var rest = lastTry + PauseBetweenReads - clock.GetUtcNow();
        return new ChannelKeysUnavailableException(
            TimeSpan.FromSeconds(Math.Clamp(Math.Ceiling(rest.TotalSeconds), 1, PauseBetweenReads.TotalSeconds))
        );
    }

    /// <param name="patience">How long to wait for a read that is under way; zero where the known keys will do meanwhile.</param>
    private async Task TryReadAsync(TimeSpan patience, CancellationToken cancellation)
    {
        if (!await reading.WaitAsync(patience, cancellation))
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
        var number = Interlocked.Increment(ref begun);
        try
        {
            known = known.ReplacedBy(await FetchAsync(CancellationToken.None), now, number);
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

    /// <param name="number">Of the read that brought them: 1 for the first that was begun.</param>
    /// <param name="withdrawn">Ids that were published once and are not any more, so that they are nobody's new key.</param>
    private sealed class KeySet(JsonWebKeySet? keys, DateTimeOffset readAt, int number, IReadOnlySet<string> withdrawn)
    {
        public static readonly KeySet None = new(null, DateTimeOffset.MinValue, 0, new HashSet<string>());

        public DateTimeOffset ReadAt => readAt;

        public int Number => number;

        public int Count => keys?.Keys.Count ?? 0;

        public bool HasWithdrawn(string keyId) => withdrawn.Contains(keyId);

        public JsonWebKey? Find(string keyId) =>
            keys?.Keys.FirstOrDefault(key => key.Kid == keyId && key.Kty == JsonWebAlgorithmsKeyTypes.RSA);

        public KeySet ReplacedBy(JsonWebKeySet later, DateTimeOffset at, int numberOfRead)
        {
            var gone = new HashSet<string>(keys?.Keys.Select(key => key.Kid) ?? [], StringComparer.Ordinal);
            gone.UnionWith(withdrawn);
            gone.ExceptWith(later.Keys.Select(key => key.Kid));
            return new KeySet(later, at, numberOfRead, gone);
        }
    }

    private static partial class Log
    {
        [LoggerMessage(LogLevel.Information, "Read {Count} signing keys of the channel")]
        public static partial void Read(ILogger logger, int count);

        [LoggerMessage(LogLevel.Warning, "The signing keys of the channel cannot be read; known ones stay in use")]
        public static partial void NotRead(ILogger logger, Exception exception);
    }
}

/// <summary>The channel's signing keys were never read, or too long ago to say that there is no such key.</summary>
/// <param name="retryAfter">When they may be read again, from now; 1 s to 1 min.</param>
internal sealed class ChannelKeysUnavailableException(TimeSpan retryAfter)
    : Exception("The signing keys of the channel are not known.")
{
    public TimeSpan RetryAfter => retryAfter;
}
