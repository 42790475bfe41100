namespace MentorBot.Bot.Local;

/// <summary>The clock of the local start, which can be moved forward. Timers keep real time.</summary>
internal sealed class LocalClock : TimeProvider
{
    private long ahead;

    public override DateTimeOffset GetUtcNow() => base.GetUtcNow().AddTicks(Interlocked.Read(ref ahead));

    /// <summary>Moves the clock forward; a moment in the past has no effect.</summary>
    public void ForwardTo(DateTimeOffset moment)
    {
        var by = (moment - GetUtcNow()).Ticks;
        if (by > 0)
        {
            Interlocked.Add(ref ahead, by);
        }
    }
}
