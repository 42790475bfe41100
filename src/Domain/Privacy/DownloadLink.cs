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

    private DownloadLink() { }

    public PersonId PersonId { get; private set; }

    /// <summary>SHA-256 of the secret as hex; unique.</summary>
    public string SecretHash { get; private set; } = "";
    public DateTimeOffset ExpiresAt { get; private set; }

    public static string NewSecret() => LinkSecret.New();

    public static string HashOf(string secret) => LinkSecret.HashOf(secret);

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
