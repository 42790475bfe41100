using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace MentorBot.Domain.Shared;

/// <summary>Secrets of links that work once. Only their hashes are stored.</summary>
public static class LinkSecret
{
    /// <summary>Bytes of randomness; nobody guesses it within a link's lifetime.</summary>
    private const int Length = 32;

    /// <summary>A new secret, fit for an address.</summary>
    public static string New() => Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(Length));

    /// <summary>SHA-256 as hex.</summary>
    public static string HashOf(string secret) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(secret)));
}
