namespace MentorBot.Bot.Configuration;

/// <summary>
/// Section <c>MentorBot:Door</c>: how fast one person and one address may knock; what is beyond that is answered 429 with a time
/// to come back. <see cref="DoorChecks"/> enforces the ranges. The defaults are a convention: a person at a keyboard stays far
/// below, and so do the addresses from which Teams sends for everybody.
/// </summary>
internal sealed class DoorOptions
{
    /// <summary>Activities one person may send at once, 1 to 100,000.</summary>
    public int PersonAtOnce { get; init; } = 60;

    /// <summary>Activities one person may send in the long run, 1 to 60,000 a minute.</summary>
    public int PersonPerMinute { get; init; } = 120;

    /// <summary>Requests one address may send at once, 1 to 1,000,000.</summary>
    public int AddressAtOnce { get; init; } = 5_000;

    /// <summary>Requests one address may send in the long run, 1 to 100,000 a second.</summary>
    public int AddressPerSecond { get; init; } = 500;

    /// <summary>
    /// Addresses or networks, such as <c>10.0.0.4</c> or <c>10.0.0.0/24</c>, of the proxies before the bot. Only they are
    /// believed when they say for whom they ask; without any, nobody is.
    /// </summary>
    public IList<string> Proxies { get; init; } = [];
}
