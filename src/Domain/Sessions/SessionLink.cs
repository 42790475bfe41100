using MentorBot.Domain.Shared;

namespace MentorBot.Domain.Sessions;

/// <summary>
/// The right to fetch one session as a calendar file once. Only the hash of its secret is stored; a person has one at most, and
/// the next replaces it.
/// </summary>
public sealed class SessionLink
{
    /// <summary>How long a link can be used.</summary>
    public static readonly TimeSpan Lifetime = TimeSpan.FromMinutes(10);

    private SessionLink() { }

    public PersonId PersonId { get; private set; }
    public SessionId SessionId { get; private set; }

    /// <summary>See <see cref="LinkSecret.HashOf"/>; unique.</summary>
    public string SecretHash { get; private set; } = "";
    public DateTimeOffset ExpiresAt { get; private set; }

    public static SessionLink Of(PersonId person, SessionId session, string secret, DateTimeOffset now)
    {
        var link = new SessionLink { PersonId = person };
        link.Renew(session, secret, now);
        return link;
    }

    /// <summary>Makes it one for this session; the secret before cannot be used any more.</summary>
    public void Renew(SessionId session, string secret, DateTimeOffset now) =>
        (SessionId, SecretHash, ExpiresAt) = (session, LinkSecret.HashOf(secret), now + Lifetime);
}
