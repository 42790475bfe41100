namespace MentorBot.Domain.People;

/// <summary>How what people do, and what sends find out, changes whether messages can reach them.</summary>
public sealed partial class Person
{
    /// <summary>Records that the person can be reached, as what they do in their own personal chat proves.</summary>
    public void MarkPresent(DateTimeOffset now)
    {
        MissingSince = null;
        SetReachability(Reachability.Reachable, now);
        (QuietSince, HeardAt) = (null, QuietSince is null ? HeardAt : now);
    }

    /// <summary>Records that a send found the person unreachable. Only the first reason counts.</summary>
    public void MarkUnreachable(Reachability reason, DateTimeOffset now)
    {
        if (Reachability is Reachability.Reachable or Reachability.NotInstalled)
        {
            SetReachability(reason, now);
        }
    }

    /// <summary>
    /// Records that the person removed the bot. It is respected even if a send might still succeed, and after an account that
    /// was gone has come back.
    /// </summary>
    public void MarkRemoved(DateTimeOffset now)
    {
        if (Reachability == Reachability.Left)
        {
            ReachabilityBefore = Reachability.Removed;
        }
        else
        {
            SetReachability(Reachability.Removed, now);
        }
    }

    private void SetReachability(Reachability reachability, DateTimeOffset now)
    {
        if (reachability == Reachability)
        {
            return;
        }

        var isAnotherReason = !CanBeTold && reachability is not (Reachability.Reachable or Reachability.Left);
        ReachabilityChangedAt = isAnotherReason ? ReachabilityChangedAt : now;
        (Reachability, ReachabilityBefore) = (reachability, null);
    }
}
