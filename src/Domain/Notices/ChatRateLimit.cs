using MentorBot.Domain.Shared;

namespace MentorBot.Domain.Notices;

/// <summary>
/// The rate limit of one personal chat. Teams accepts at most 8 messages in 2 seconds, 60 in 30 seconds and 1,800 in an
/// hour per conversation. A gap of at least a second between messages ensures the first two; the third is tracked here.
/// </summary>
public sealed class ChatRateLimit
{
    private ChatRateLimit() { }

    public PersonId PersonId { get; private set; }

    /// <summary>When the gap after the last message ends, by the database's clock.</summary>
    public DateTimeOffset PacedUntil { get; private set; }

    /// <summary>
    /// The hourly limit, by the database's clock. Each message adds four seconds, and the value may run up to an hour
    /// ahead: a burst of 900 plus 900 an hour, so never more than 1,800 in any hour.
    /// </summary>
    public DateTimeOffset HourUntil { get; private set; }

    /// <summary>
    /// Until when the channel asked to wait with a 429, by the clock that decides when notices are due; null if it
    /// never did.
    /// </summary>
    public DateTimeOffset? BlockedUntil { get; private set; }

    /// <summary>A chat that may receive its next message at the given time.</summary>
    public static ChatRateLimit Of(PersonId person, DateTimeOffset at) =>
        new()
        {
            PersonId = person,
            PacedUntil = at,
            HourUntil = at,
            BlockedUntil = at,
        };
}
