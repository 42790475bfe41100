using MentorBot.Domain.Store;

namespace MentorBot.Domain.Mentorships;

internal static class Departures
{
    /// <summary>
    /// Somebody takes no further part, whatever the mentorship has come to: a proposal is declined, what runs is left, and
    /// what is over stays as it is. The others learn no more than from any decline or exit.
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
