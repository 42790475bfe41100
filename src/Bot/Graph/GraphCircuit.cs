namespace MentorBot.Bot.Graph;

/// <summary>
/// Leaves a directory alone that does not answer: one probe at a time, the next no sooner than
/// <see cref="Rest"/> after the last, and no sooner than the directory itself asked for. What people wait for never waits
/// for it.
/// </summary>
internal sealed class GraphCircuit(TimeProvider clock)
{
    public static readonly TimeSpan Rest = TimeSpan.FromSeconds(30);

    /// <summary>A directory that asks for more is asked again all the same: it may have meant another resource.</summary>
    private static readonly TimeSpan LongestRest = TimeSpan.FromMinutes(5);
    private readonly Lock gate = new();
    private bool isBroken;
    private DateTimeOffset closedUntil;

    /// <summary>False while it rests. While it is broken, whoever gets true is the probe.</summary>
    public bool LetsThrough()
    {
        lock (gate)
        {
            var now = clock.GetUtcNow();
            if (now < closedUntil && closedUntil - now <= LongestRest)
            {
                return false;
            }

            closedUntil = isBroken ? now + Rest : now;
            return true;
        }
    }

    public void Answered()
    {
        lock (gate)
        {
            (isBroken, closedUntil) = (false, clock.GetUtcNow());
        }
    }

    /// <param name="retryAfter">What the directory asked for; null for nothing.</param>
    public void Failed(TimeSpan? retryAfter = null)
    {
        lock (gate)
        {
            var rest = retryAfter > Rest ? retryAfter.Value : Rest;
            (isBroken, closedUntil) = (true, clock.GetUtcNow() + (rest < LongestRest ? rest : LongestRest));
        }
    }
}
