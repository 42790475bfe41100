using MentorBot.Domain.Shared;

namespace MentorBot.Domain.Notices;

/// <summary>
/// When a person's chat may hear from the outbox again. Teams takes so many messages into one conversation: 8 in 2 seconds,
/// 60 in 30 seconds, 1,800 in an hour. A pace of a second and more keeps the first two, the third is kept here.
/// </summary>
public sealed class ChatLane
{
    private ChatLane() { }

    public PersonId PersonId { get; private set; }

    /// <summary>The last message plus the pace, by the database's clock.</summary>
    public DateTimeOffset PacedUntil { get; private set; }

    /// <summary>
    /// Four seconds are added for each message, and it may run an hour ahead of the database's clock: 900 at once and 900 an
    /// hour, so never more than 1,800 in any hour.
    /// </summary>
    public DateTimeOffset HourUntil { get; private set; }

    /// <summary>What the channel asked for with a 429, by the clock that notices are due by; null when it never did.</summary>
    public DateTimeOffset? BlockedUntil { get; private set; }

    /// <summary>A chat that may hear again at the given moment, by either clock.</summary>
    public static ChatLane Of(PersonId person, DateTimeOffset at) =>
        new()
        {
            PersonId = person,
            PacedUntil = at,
            HourUntil = at,
            BlockedUntil = at,
        };
}
