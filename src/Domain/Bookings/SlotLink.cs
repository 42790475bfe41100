using MentorBot.Domain.Shared;

namespace MentorBot.Domain.Bookings;

/// <summary>
/// The right to fetch one booking as a calendar file once. Only the hash of its secret is stored; a person has one at most, and the
/// next replaces it.
/// </summary>
public sealed class SlotLink
{
    /// <summary>How long a link can be used.</summary>
    public static readonly TimeSpan Lifetime = TimeSpan.FromMinutes(10);

    private SlotLink() { }

    public PersonId PersonId { get; private set; }
    public BookableSlotId SlotId { get; private set; }

    /// <summary>See <see cref="LinkSecret.HashOf"/>; unique.</summary>
    public string SecretHash { get; private set; } = "";
    public DateTimeOffset ExpiresAt { get; private set; }

    public static SlotLink Of(PersonId person, BookableSlotId slot, string secret, DateTimeOffset now)
    {
        var link = new SlotLink { PersonId = person };
        link.Renew(slot, secret, now);
        return link;
    }

    /// <summary>Makes it one for this booking; the secret before cannot be used any more.</summary>
    public void Renew(BookableSlotId slot, string secret, DateTimeOffset now) =>
        (SlotId, SecretHash, ExpiresAt) = (slot, LinkSecret.HashOf(secret), now + Lifetime);
}
