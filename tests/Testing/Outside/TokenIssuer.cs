using System.Buffers.Text;
using System.Collections.Concurrent;
using System.Security.Cryptography;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Primitives;

namespace MentorBot.Testing.Outside;

/// <summary>
/// The channel's identity provider, with OpenID metadata, signing keys with endorsements, and valid and invalid tokens;
/// and Entra's login service, from which the bot gets its own tokens, and whose keys vouch for people (<see cref="PersonToken"/>).
/// </summary>
public sealed class TokenIssuer : IAsyncDisposable
{
    public const string Issuer = "https://api.botframework.com";

    /// <summary>The key under which a recorded request holds its path.</summary>
    public const string PathKey = ":path";

    private readonly ConcurrentQueue<IFormCollection> requestsForTokens = new();
    private LoopbackServer server = null!;
    private int metadataReads;

    private TokenIssuer()
    {
        Keys = [SigningKey.Usual("key-1", 0), SigningKey.Usual("key-2", 1)];
    }

    public string Address => server.Address;

    public string MetadataAddress => $"{server.Address}/v1/.well-known/openidconfiguration";

    /// <summary>The published keys; the first one signs.</summary>
    public IReadOnlyList<SigningKey> Keys { get; private set; }

    /// <summary>Whether metadata and keys answer 503.</summary>
    public bool IsDown { get; set; }

    /// <summary>How often the metadata was requested, successfully or not.</summary>
    public int MetadataReads => metadataReads;

    /// <summary>
    /// The forms with which the bot requested its own tokens; for a managed identity, the query strings.
    /// </summary>
    public IReadOnlyList<IFormCollection> RequestsForTokens => [.. requestsForTokens];

    public static async Task<TokenIssuer> StartAsync()
    {
        var issuer = new TokenIssuer();
        issuer.server = await LoopbackServer.StartAsync(issuer.HandleAsync);
        return issuer;
    }

    /// <summary>Publishes two new keys instead of the current ones.</summary>
    public void Rotate() => Keys = [SigningKey.Create($"{Keys[0].Id}+"), SigningKey.Create($"{Keys[1].Id}+")];

    /// <summary>Publishes other keys.</summary>
    public void Publish(params SigningKey[] keys) => Keys = keys;

    public string Sign(ChannelToken token) => token.SignedBy(Keys[0]);

    public async ValueTask DisposeAsync()
    {
        await server.DisposeAsync();
        foreach (var key in Keys)
        {
            key.Dispose();
        }
    }

    private async Task HandleAsync(HttpContext http)
    {
        var path = http.Request.Path.Value!;
        if (path.EndsWith("/oauth2/v2.0/token", StringComparison.Ordinal))
        {
            await GiveTokenAsync(http, [.. await http.Request.ReadFormAsync()]);
        }
        else if (path == "/metadata/identity/oauth2/token")
        {
            await GiveTokenAsync(http, [.. http.Request.Query]);
        }
        else
        {
            await PublishAsync(http, path);
        }
    }

    private async Task PublishAsync(HttpContext http, string path)
    {
        var isMetadata =
            path.EndsWith("/openidconfiguration", StringComparison.Ordinal)
            || path.EndsWith("/openid-configuration", StringComparison.Ordinal);
        if (isMetadata)
        {
            Interlocked.Increment(ref metadataReads);
        }

        if (IsDown)
        {
            http.Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
            return;
        }

        // The key set's address is relative to the host under which the metadata was requested, because bots know this
        // server by different names.
        await (isMetadata ? WriteMetadataAsync(http, IssuerOf(path)) : http.Response.WriteAsJsonAsync(KeySet()));
    }

    /// <summary>Of Entra where the path names a tenant, as in <c>/{tenant}/v2.0/.well-known/openid-configuration</c>.</summary>
    private static string IssuerOf(string path) =>
        path.Split('/') is [_, var tenant, "v2.0", ..] ? PersonToken.IssuerOf(tenant) : Issuer;

    private static Task WriteMetadataAsync(HttpContext http, string issuer)
    {
        var origin = http.Request.Headers["X-Original-Origin"].FirstOrDefault() ?? $"http://{http.Request.Host}";
        return http.Response.WriteAsJsonAsync(
            new
            {
                issuer,
                authorization_endpoint = "https://invalid.botframework.com",
                jwks_uri = $"{origin}/v1/.well-known/keys",
                id_token_signing_alg_values_supported = new[] { "RS256" },
            }
        );
    }

    private object KeySet() => new { keys = Keys.Select(key => key.Published()).ToList() };

    private async Task GiveTokenAsync(HttpContext http, List<KeyValuePair<string, StringValues>> asked)
    {
        asked.Add(new(PathKey, http.Request.Path.Value));
        var form = new FormCollection(new(asked));
        requestsForTokens.Enqueue(form);
        var life = 3600 + (int)(TimeProvider.System.GetUtcNow() - DateTimeOffset.UnixEpoch).TotalSeconds;
        await http.Response.WriteAsJsonAsync(
            new
            {
                token_type = "Bearer",
                expires_in = 3600,
                expires_on = life,
                access_token = $"bot-token-{requestsForTokens.Count}",
                resource = form["resource"].ToString(),
            }
        );
    }
}

/// <summary>An RSA key of the channel, with the channels it may speak for.</summary>
public sealed class SigningKey(string id, RSA rsa, IReadOnlyList<string> endorsements) : IDisposable
{
    private static readonly string[] Teams = ["msteams", "webchat"];

    private static readonly Lazy<RSAParameters>[] Made = [new(Make), new(Make)];

    public string Id => id;
    public RSA Rsa => rsa;

    public static SigningKey Create(string id, params string[] endorsements) =>
        new(id, RSA.Create(2048), endorsements.Length == 0 ? Teams : endorsements);

    /// <summary>One of two keys that all issuers of a process begin with, because making a key takes a tenth of a second.</summary>
    public static SigningKey Usual(string id, int number) => new(id, RSA.Create(Made[number].Value), Teams);

    public object Published()
    {
        var key = rsa.ExportParameters(includePrivateParameters: false);
        return new
        {
            kty = "RSA",
            use = "sig",
            kid = id,
            n = Base64Url.EncodeToString(key.Modulus),
            e = Base64Url.EncodeToString(key.Exponent),
            endorsements,
        };
    }

    public void Dispose() => rsa.Dispose();

    private static RSAParameters Make()
    {
        using var rsa = RSA.Create(2048);
        return rsa.ExportParameters(includePrivateParameters: true);
    }
}
