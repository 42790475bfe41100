using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using MentorBot.Testing;
using MentorBot.Testing.Outside;

namespace MentorBot.Bot.Tests.BotFramework;

/// <summary>Makes tokens that are nearly right, each wrong in one way.</summary>
internal sealed class TokenForger(BotHost bot)
{
    private const string Other = "0f0e0d0c-0b0a-4908-8706-050403020100";

    /// <summary>
    /// Only then 503 is right: until the keys may be read again, nobody knows whether that key has been published meanwhile.
    /// </summary>
    public static bool NamesUnpublishedKey(string token, BotHost bot)
    {
        try
        {
            var header = JsonNode.Parse(Base64Url.DecodeFromChars(token.Split('.')[0]));
            return header?["kid"]?.ToString() is { Length: > 0 } kid && bot.Tokens.Keys.All(key => key.Id != kid);
        }
        catch (Exception e)
            when (e is FormatException or JsonException or ArgumentException or InvalidOperationException)
        {
            return false;
        }
    }

    public static readonly IReadOnlyDictionary<string, Func<TokenForger, string>> Forgeries = new Dictionary<
        string,
        Func<TokenForger, string>
    >(StringComparer.Ordinal)
    {
        ["empty"] = _ => "",
        ["no token at all"] = _ => "hello",
        ["two dots"] = _ => "..",
        ["no signature"] = t => t.Tokens.Sign(t.GoodToken)[..^342],
        ["algorithm none"] = t => t.GoodToken.WithHeader("alg", "none").SignedBy(_ => []),
        ["algorithm None, with our key id"] = t => t.Named().WithHeader("alg", "None").SignedBy(_ => []),
        ["HS256 with the public key as PEM"] = t =>
            t.Hmac(Encoding.ASCII.GetBytes(t.Key.Rsa.ExportSubjectPublicKeyInfoPem())),
        ["HS256 with the public key as DER"] = t => t.Hmac(t.Key.Rsa.ExportSubjectPublicKeyInfo()),
        ["HS256 with the modulus"] = t => t.Hmac(t.Key.Rsa.ExportParameters(false).Modulus!),
        ["PS256"] = t =>
            t.Named()
                .WithHeader("alg", "PS256")
                .SignedBy(b => t.Key.Rsa.SignData(b, HashAlgorithmName.SHA256, RSASignaturePadding.Pss)),
        ["RS256 signed with SHA-1"] = t =>
            t.Named().SignedBy(b => t.Key.Rsa.SignData(b, HashAlgorithmName.SHA1, RSASignaturePadding.Pkcs1)),
        ["another key under our key id"] = t => t.SignedByStranger(t.Named()),
        ["the other published key under this key's id"] = t => t.Named().SignedBy(t.Tokens.Keys[1]),
        ["unknown key id"] = t => t.SignedByStranger(t.GoodToken.WithHeader("kid", "nobody")),
        ["no key id"] = t => t.Signed(t.GoodToken, JsonValue.Create("")),
        ["key id is a number"] = t => t.Signed(t.GoodToken, JsonValue.Create(1)),
        ["jku"] = t =>
            t.SignedByStranger(t.GoodToken.WithHeader("kid", "x").WithHeader("jku", "https://evil.example/keys")),
        ["x5u"] = t =>
            t.SignedByStranger(t.GoodToken.WithHeader("kid", "x").WithHeader("x5u", "https://evil.example/c")),
        ["jwk in the header"] = t => t.WithKeyInHeader(),
        ["a critical extension"] = t => t.Tokens.Sign(t.GoodToken.WithHeader("crit", new JsonArray("b64"))),
        ["no exp"] = t => t.Tokens.Sign(t.GoodToken.With("exp", null)),
        ["exp is text"] = t => t.Tokens.Sign(t.GoodToken.With("exp", "tomorrow")),
        ["expired 5:01 ago"] = t => t.Tokens.Sign(t.GoodToken.With("exp", t.Seconds(-301))),
        ["valid in 5:01"] = t => t.Tokens.Sign(t.GoodToken.With("nbf", t.Seconds(301))),
        ["no issuer"] = t => t.Tokens.Sign(t.GoodToken.With("iss", null)),
        ["issuer with a slash"] = t => t.Tokens.Sign(t.GoodToken.With("iss", TokenIssuer.Issuer + "/")),
        ["issuer in capitals"] = t => t.Tokens.Sign(t.GoodToken.With("iss", "https://API.botframework.com")),
        ["issuer with http"] = t => t.Tokens.Sign(t.GoodToken.With("iss", "http://api.botframework.com")),
        ["issuer of another cloud"] = t => t.Tokens.Sign(t.GoodToken.With("iss", "https://api.botframework.us")),
        ["issuer Entra"] = t =>
            t.Tokens.Sign(t.GoodToken.With("iss", $"https://login.microsoftonline.com/{BotHost.TenantId}/v2.0")),
        ["no audience"] = t => t.Tokens.Sign(t.GoodToken.With("aud", null)),
        ["another bot's audience"] = t => t.Tokens.Sign(t.GoodToken.With("aud", Other)),
        ["audience api://"] = t => t.Tokens.Sign(t.GoodToken.With("aud", $"api://{BotHost.AppId}")),
        ["two audiences"] = t => t.Tokens.Sign(t.GoodToken.With("aud", new JsonArray(Other, BotHost.AppId))),
        ["no service URL"] = t => t.Tokens.Sign(t.GoodToken.With("serviceurl", null)),
        ["empty service URL"] = t => t.Tokens.Sign(t.GoodToken.With("serviceurl", "")),
        ["service URL under another name"] = t =>
            t.Tokens.Sign(t.GoodToken.With("serviceurl", null).With("ServiceUrl", BotHost.ServiceUrl)),
        ["another service URL"] = t =>
            t.Tokens.Sign(t.GoodToken.With("serviceurl", "https://smba.trafficmanager.net/amer/")),
        ["service URL in capitals"] = t =>
            t.Tokens.Sign(t.GoodToken.With("serviceurl", BotHost.ServiceUrl.Replace("emea", "EMEA"))),
        ["service URL is a list"] = t =>
            t.Tokens.Sign(t.GoodToken.With("serviceurl", new JsonArray(BotHost.ServiceUrl))),
        ["1 MB"] = t => t.Tokens.Sign(t.GoodToken.With("padding", new string('x', 1_000_000))),
        ["twice in one header"] = t => $"{t.Good}, {t.Good}",
    };

    private TokenIssuer Tokens => bot.Tokens;

    private string Good => bot.GoodToken();

    private ChannelToken GoodToken => ChannelToken.Good(BotHost.AppId, BotHost.ServiceUrl, bot.Clock.GetUtcNow());

    private SigningKey Key => Tokens.Keys[0];

    public long Seconds(int fromNow) => bot.Clock.GetUtcNow().AddSeconds(fromNow).ToUnixTimeSeconds();

    private ChannelToken Named() => GoodToken.WithHeader("kid", Key.Id);

    private string Signed(ChannelToken token, JsonNode keyId) => token.WithHeader("kid", keyId).SignedBy(Key);

    private string Hmac(byte[] secret) =>
        Named().WithHeader("alg", "HS256").SignedBy(bytes => HMACSHA256.HashData(secret, bytes));

    private string SignedByStranger(ChannelToken token)
    {
        using var stranger = SigningKey.Create("stranger");
        return token.SignedBy(stranger);
    }

    private string WithKeyInHeader()
    {
        using var stranger = SigningKey.Create("stranger");
        var published = System.Text.Json.JsonSerializer.SerializeToNode(stranger.Published());
        return GoodToken.WithHeader("jwk", published).SignedBy(stranger);
    }
}
