using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;

namespace MentorBot.Testing.Outside;

/// <summary>A token of the channel, built by hand so that every part of it can be made invalid.</summary>
public sealed class ChannelToken
{
    public JsonObject Header { get; } = new() { ["typ"] = "JWT", ["alg"] = "RS256" };

    public JsonObject Claims { get; } = [];

    /// <summary>A token as the channel issues it: valid for one hour, for one bot and one service URL.</summary>
    public static ChannelToken Good(string audience, string serviceUrl, DateTimeOffset now) =>
        new()
        {
            Claims =
            {
                ["serviceurl"] = serviceUrl,
                ["nbf"] = now.ToUnixTimeSeconds(),
                ["exp"] = now.AddHours(1).ToUnixTimeSeconds(),
                ["iss"] = TokenIssuer.Issuer,
                ["aud"] = audience,
            },
        };

    /// <summary>Replaces a claim, or removes it if the value is null.</summary>
    public ChannelToken With(string claim, JsonNode? value)
    {
        Set(Claims, claim, value);
        return this;
    }

    /// <summary>Replaces a header, or removes it if the value is null.</summary>
    public ChannelToken WithHeader(string name, JsonNode? value)
    {
        Set(Header, name, value);
        return this;
    }

    /// <summary>Signs with RS256 and sets the key id unless there is one already.</summary>
    public string SignedBy(SigningKey key)
    {
        Header.TryAdd("kid", key.Id);
        return SignedBy(bytes => key.Rsa.SignData(bytes, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1));
    }

    public string SignedBy(Func<byte[], byte[]> sign)
    {
        var signed = $"{Encode(Header)}.{Encode(Claims)}";
        return $"{signed}.{Base64Url.EncodeToString(sign(Encoding.ASCII.GetBytes(signed)))}";
    }

    private static string Encode(JsonObject json) =>
        Base64Url.EncodeToString(Encoding.UTF8.GetBytes(json.ToJsonString()));

    private static void Set(JsonObject json, string name, JsonNode? value)
    {
        json.Remove(name);
        if (value is not null)
        {
            json[name] = value;
        }
    }
}
