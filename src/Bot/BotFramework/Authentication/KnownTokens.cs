using System.Buffers.Binary;
using System.Collections.Concurrent;
using System.Security.Claims;
using System.Security.Cryptography;
using System.Text;
using Microsoft.IdentityModel.Tokens;

namespace MentorBot.Bot.BotFramework;

/// <summary>
/// Tokens that were found valid, by their digest: the channel sends the same one for an hour. What makes a token invalid
/// later, its time and its key, is asked anew for each request; only the signature is not computed again.
/// </summary>
internal sealed class KnownTokens
{
    /// <summary>Only valid tokens are kept, so the channel alone decides how many there are; it has a handful.</summary>
    public const int Most = 256;

    private readonly ConcurrentDictionary<TokenDigest, KnownToken> tokens = new();

    /// <summary>How many are known now.</summary>
    public int Count => tokens.Count;

    public KnownToken? Find(TokenDigest digest) => tokens.GetValueOrDefault(digest);

    public void Keep(TokenDigest digest, KnownToken token)
    {
        if (tokens.Count >= Most)
        {
            tokens.Clear();
        }

        tokens[digest] = token;
    }
}

/// <param name="Key">The very key that the signature was checked with; when the keys are read again it is another.</param>
/// <param name="Channel">What the token vouches for.</param>
internal sealed record KnownToken(JsonWebKey Key, DateTime NotBefore, DateTime Expires, ClaimsPrincipal Channel);

/// <summary>The SHA-256 of a token, so that no token lies about in memory.</summary>
internal readonly record struct TokenDigest(UInt128 High, UInt128 Low)
{
    public static TokenDigest Of(string text)
    {
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(Encoding.UTF8.GetBytes(text), hash);
        return new(BinaryPrimitives.ReadUInt128BigEndian(hash), BinaryPrimitives.ReadUInt128BigEndian(hash[16..]));
    }
}
