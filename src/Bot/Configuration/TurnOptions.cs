namespace MentorBot.Bot.Configuration;

/// <summary>
/// Section <c>MentorBot:Turns</c>: how many turns this node accepts. Further ones are rejected before any work is done, and the
/// sender is asked to retry. <see cref="TurnChecks"/> enforces the ranges.
/// </summary>
internal sealed class TurnOptions
{
    /// <summary>
    /// Turns that run at the same time, 1 to 200. More than the number of database connections only moves the wait
    /// there.
    /// </summary>
    public int AtOnce { get; init; } = 24;

    /// <summary>Turns that may wait to start, 0 to 10,000.</summary>
    public int Waiting { get; init; } = 200;

    /// <summary>The longest wait, 0 to 2 s. Teams ignores an answer after about 5 s, so a longer wait would be pointless.</summary>
    public TimeSpan Patience { get; init; } = TimeSpan.FromMilliseconds(500);
}
