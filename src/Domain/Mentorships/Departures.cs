using MentorBot.Domain.Store;

namespace MentorBot.Domain.Mentorships;

/// <summary>Takes a member out of a mentorship.</summary>
internal static class Departures
{
    /// <summary>
    /// Takes a member out, whatever state the mentorship is in: a proposal is declined, a running mentorship is left,
    /// and one that has ended stays as it is. The others learn no more than from any other refusal or exit.
    /// </summary>
    public static void Depart(this MentorStore store, Bond bond, MentorshipMember member, DateTimeOffset now)
    {
        if (bond.Mentorship.State is MentorshipState.Ended or MentorshipState.Completed)
        {
            return;
        }

        if (bond.Mentorship.State == MentorshipState.Proposed || bond.Mentorship.IsOpenTo(member))
        {
            var declined = bond.Mentorship.Decline(member.PersonId, bond.Quorum, now);
            store.AfterNo(bond, declined.Value, now);
        }
        else if (member.IsIn)
        {
            var left = bond.Mentorship.Leave(member.PersonId, bond.Quorum, now);
            store.AfterLeaving(bond, member, left.Value, now);
        }

        store.Meet(bond);
    }
}
