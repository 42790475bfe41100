namespace MentorBot.Bot.Delivery;

/// <summary>So many messages a second from this process, and no more than a second's worth at once.</summary>
internal sealed class RateLane(int perSecond, TimeProvider clock)
{
    private double tokens = perSecond;
    private long filledAt = clock.GetTimestamp();

    /// <summary>How many of the wanted messages may go now; only one caller at a time.</summary>
    public int Take(int wanted)
    {
        var now = clock.GetTimestamp();
        tokens = Math.Min(perSecond, tokens + (clock.GetElapsedTime(filledAt, now).TotalSeconds * perSecond));
        filledAt = now;
        var granted = Math.Min(wanted, (int)tokens);
        tokens -= granted;
        return granted;
    }

    public void GiveBack(int unused) => tokens += unused;
}
