namespace MentorBot.Bot.Local;

/// <summary>The clock of the local start: it runs like any other, and can be put forward. Timers keep real time.</summary>
internal sealed class LocalClock : TimeProvider
{
    private long ahead;

    public override DateTimeOffset GetUtcNow() => base.GetUtcNow().AddTicks(Interlocked.Read(ref ahead));

    /// <summary>Puts the clock forward; a moment that has passed changes nothing.</summary>
    public void ForwardTo(DateTimeOffset moment)
    {
        var by = (moment - GetUtcNow()).Ticks;
        if (by > 0)
        {
            Interlocked.Add(ref ahead, by);
        }
    }
}
