using MentorBot.Domain.Shared;

namespace MentorBot.Domain.SignIns;

/// <summary>
/// The right of one person to sign in to the console once. Only the hash of its secret is stored; a person has one at most, and
/// the next replaces it.
/// </summary>
public sealed class ConsoleLink
{
    /// <summary>How long a link can be used.</summary>
    public static readonly TimeSpan Lifetime = TimeSpan.FromMinutes(5);

    private ConsoleLink() { }

    public PersonId PersonId { get; private set; }

    /// <summary>See <see cref="LinkSecret.HashOf"/>; unique.</summary>
    public string SecretHash { get; private set; } = "";
    public DateTimeOffset ExpiresAt { get; private set; }

    public static ConsoleLink Of(PersonId person, string secret, DateTimeOffset now)
    {
        var link = new ConsoleLink { PersonId = person };
        link.Renew(secret, now);
        return link;
    }

    /// <summary>Gives it another secret; the one before cannot be used any more.</summary>
    public void Renew(string secret, DateTimeOffset now) =>
        (SecretHash, ExpiresAt) = (LinkSecret.HashOf(secret), now + Lifetime);
}
