using MentorBot.Domain.Shared;

namespace MentorBot.Domain.People;

/// <summary>What the directory says of the person's account: there, missing for the moment, or gone.</summary>
public sealed partial class Person
{
    /// <summary>
    /// Since when the directory says that the account is gone or disabled; null while it knows the account, once the person
    /// is treated as having left, and after a coordinator has said that the directory is wrong. Meanwhile nothing is sent to them.
    /// </summary>
    public DateTimeOffset? MissingSince { get; private set; }

    /// <summary>
    /// The hold that keeps the person from being treated as having left. It stays, without <see cref="MissingSince"/>, when a
    /// coordinator says that the directory is wrong, or the person speaks, until the directory knows the account again.
    /// </summary>
    public DirectoryHoldId? HeldBy { get; private set; }

    /// <summary>What <see cref="Reachability"/> was before the person was treated as having left; null unless they are.</summary>
    public Reachability? ReachabilityBefore { get; private set; }

    /// <summary>
    /// Records that the directory says that the account is gone or disabled. That may be wrong or pass, so nothing else
    /// changes yet. Ignored while a coordinator's word, or the person's own presence, stands against it.
    /// </summary>
    public void MarkMissing(DateTimeOffset now)
    {
        if (Reachability != Reachability.Left && HeldBy is null)
        {
            MissingSince ??= now;
        }
    }

    /// <summary>Records that the directory knows the account, which undoes that it was missing or treated as having left.</summary>
    public void MarkFound(DateTimeOffset now)
    {
        (MissingSince, HeldBy) = (null, null);
        if (Reachability == Reachability.Left)
        {
            SetReachability(ReachabilityBefore ?? Reachability.NotInstalled, now);
        }
    }

    /// <summary>Keeps the person, who is missing, from being treated as having left until a coordinator decides.</summary>
    public void Hold(DirectoryHoldId hold) => HeldBy = hold;

    /// <summary>Records a coordinator's word that the person is still here, whatever the directory says.</summary>
    public void DismissMissing() => MissingSince = null;

    /// <summary>Records that the account is gone: the person cannot take part and nothing is sent.</summary>
    public void MarkLeft(DateTimeOffset now)
    {
        var before = Reachability == Reachability.Left ? ReachabilityBefore : Reachability;
        (IsEligible, MissingSince, HeldBy) = (false, null, null);
        SetReachability(Reachability.Left, now);
        ReachabilityBefore = before;
    }
}
