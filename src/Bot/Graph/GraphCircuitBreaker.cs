namespace MentorBot.Bot.Graph;

/// <summary>
/// A circuit breaker for Microsoft Graph. After a failure it lets one probe through at a time, no sooner than <see cref="Rest"/>
/// after the previous one and no sooner than Graph asked for. Nothing a user waits for depends on it.
/// </summary>
internal sealed class GraphCircuitBreaker(TimeProvider clock)
{
    public static readonly TimeSpan Rest = TimeSpan.FromSeconds(30);

    /// <summary>Longer waits are not honoured: Graph may have meant another resource.</summary>
    private static readonly TimeSpan LongestRest = TimeSpan.FromMinutes(5);
    private readonly Lock gate = new();
    private bool isBroken;
    private DateTimeOffset closedUntil;

    /// <summary>False while the circuit is open. After a failure, the caller who gets true is the probe.</summary>
    public bool TryEnter()
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

    public void RecordSuccess()
    {
        lock (gate)
        {
            (isBroken, closedUntil) = (false, clock.GetUtcNow());
        }
    }

    /// <param name="retryAfter">The wait that Graph asked for; null if it gave none.</param>
    public void RecordFailure(TimeSpan? retryAfter = null)
    {
        lock (gate)
        {
            var rest = retryAfter > Rest ? retryAfter.Value : Rest;
            (isBroken, closedUntil) = (true, clock.GetUtcNow() + (rest < LongestRest ? rest : LongestRest));
        }
    }
}
