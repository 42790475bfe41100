namespace MentorBot.Bot.Conversation;

/// <summary>
/// Section <c>MentorBot:Turns</c>: how much of a rush this node takes. What is more is asked to come back, before any work
/// has gone into it. <see cref="Configuration.TurnChecks"/> holds the bounds.
/// </summary>
internal sealed class TurnOptions
{
    /// <summary>Turns under way at once, 1 to 200; more than connections to the database only wait for those.</summary>
    public int AtOnce { get; init; } = 24;

    /// <summary>Turns that may wait for their start, 0 to 10,000.</summary>
    public int Waiting { get; init; } = 200;

    /// <summary>How long one of them waits at most, 0 to 2 s: what Teams hears after 5 s it hears too late.</summary>
    public TimeSpan Patience { get; init; } = TimeSpan.FromMilliseconds(500);
}
