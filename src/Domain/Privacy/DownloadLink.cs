using System.Buffers.Text;
using System.Security.Cryptography;
using MentorBot.Domain.Shared;

namespace MentorBot.Domain.Privacy;

/// <summary>
/// The right to download one person's data once. Only the hash of its secret is stored; a person has one at most, and the next
/// replaces it.
/// </summary>
public sealed class DownloadLink
{
    /// <summary>How long a link can be used.</summary>
    public static readonly TimeSpan Lifetime = TimeSpan.FromMinutes(10);

    /// <summary>Bytes of randomness; nobody guesses it within its lifetime.</summary>
    private const int SecretLength = 32;

    private DownloadLink() { }

    public PersonId PersonId { get; private set; }

    /// <summary>SHA-256 of the secret as hex; unique.</summary>
    public string SecretHash { get; private set; } = "";
    public DateTimeOffset ExpiresAt { get; private set; }

    /// <summary>A new secret, fit for an address.</summary>
    public static string NewSecret() => Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(SecretLength));

    public static string HashOf(string secret) =>
        Convert.ToHexStringLower(SHA256.HashData(System.Text.Encoding.UTF8.GetBytes(secret)));

    public static DownloadLink Of(PersonId person, string secret, DateTimeOffset now) =>
        new()
        {
            PersonId = person,
            SecretHash = HashOf(secret),
            ExpiresAt = now + Lifetime,
        };

    /// <summary>Gives it another secret; the one before cannot be used any more.</summary>
    public void Renew(string secret, DateTimeOffset now) => (SecretHash, ExpiresAt) = (HashOf(secret), now + Lifetime);
}
