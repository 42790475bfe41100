namespace MentorBot.Bot.Configuration;

/// <summary>
/// Section <c>MentorBot:Delivery</c>: how fast the bot sends. Teams allows an app some 30 messages a second per tenant, and
/// a chat one a second. <see cref="DeliveryChecks"/> holds the bounds.
/// </summary>
internal sealed class DeliveryOptions
{
    /// <summary>Above it there is no limit to keep: only for measurements and tests.</summary>
    private const int NoLimit = 1000;

    /// <summary>Sends under way at once, 1 to 64.</summary>
    public int Slots { get; init; } = 32;

    /// <summary>Messages a second from this app in its tenant, from all nodes together, 1 to 50.</summary>
    public int PerSecond { get; init; } = 24;

    public bool HasLimit => PerSecond <= NoLimit;

    /// <summary>
    /// The shortest time between two messages to one person, 1 s to 60 s. A second keeps what Teams allows a chat in 2 and
    /// in 30 seconds; what it allows in an hour is kept besides.
    /// </summary>
    public TimeSpan Pace { get; init; } = TimeSpan.FromSeconds(1);

    /// <summary>How often to look for what other nodes wrote and what has fallen due; real time.</summary>
    public TimeSpan Poll { get; init; } = TimeSpan.FromSeconds(1);

    /// <summary>
    /// How long a claim holds; longer than composing, sending (15 s at most, twice when a chat must be opened) and writing
    /// down the outcome take together, so that only the notices of a dead sender are claimed again.
    /// </summary>
    public TimeSpan Lease { get; init; } = TimeSpan.FromSeconds(90);

    /// <summary>How long a stop waits for sends under way.</summary>
    public TimeSpan Grace { get; init; } = TimeSpan.FromSeconds(10);
}
