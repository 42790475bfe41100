using MentorBot.Domain.Store;

namespace MentorBot.Domain.Mentorships;

/// <summary>Takes a member out of a mentorship.</summary>
internal static class Departures
{
    /// <summary>
    /// Takes a member out, whatever state the mentorship is in: a proposal is declined, a running mentorship is left,
    /// and one that has ended stays as it is. The others learn no more than from any other refusal or exit.
    /// </summary>
    public static void Depart(
        this MentorStore store,
        MentorshipDetails details,
        MentorshipMember member,
        DateTimeOffset now
    )
    {
        if (details.Mentorship.State is MentorshipState.Ended or MentorshipState.Completed)
        {
            return;
        }

        if (details.Mentorship.State == MentorshipState.Proposed || details.Mentorship.IsOpenTo(member))
        {
            var declined = details.Mentorship.Decline(member.PersonId, details.Quorum, now);
            store.ApplyRefusal(details, declined.Value, now);
        }
        else if (member.IsIn)
        {
            var left = details.Mentorship.Leave(member.PersonId, details.Quorum, now);
            store.ApplyExit(details, member, left.Value, now);
        }

        store.CheckVersion(details);
    }
}
