using MentorBot.Domain.People;
using MentorBot.Domain.Store;
using Microsoft.EntityFrameworkCore;

namespace MentorBot.Domain.Mentorships;

/// <summary>Finds members who cannot be reached, and members who have yet to be told of it.</summary>
internal static class UnreachableMembers
{
    /// <summary>
    /// Reachable members of a mentorship in which somebody has been unreachable since before the given time without
    /// their having been told.
    /// </summary>
    public static IQueryable<MentorshipMember> UntoldOfAbsence(this MentorStore store, DateTimeOffset awayBy) =>
        from other in store.MembersOfOpen()
        join absent in store.People on other.PersonId equals absent.Id
        where absent.Reachability != Reachability.Reachable && absent.Reachability != Reachability.Left
        where absent.ReachabilityChangedAt <= awayBy
        join member in store.MembersOfOpen() on other.MentorshipId equals member.MentorshipId
        where member.PersonId != other.PersonId
        where member.ToldOfAbsenceAt == null || member.ToldOfAbsenceAt <= absent.ReachabilityChangedAt
        where store.People.Any(p => p.Id == member.PersonId && p.Reachability == Reachability.Reachable)
        select member;

    /// <summary>Members whose accounts have been gone since before the given time.</summary>
    public static IQueryable<MentorshipMember> Leavers(this MentorStore store, DateTimeOffset goneBy) =>
        from member in store.MembersOfOpen()
        join person in store.People on member.PersonId equals person.Id
        where person.Reachability == Reachability.Left && person.ReachabilityChangedAt <= goneBy
        select member;

    /// <summary>The same condition as in <see cref="UntoldOfAbsence"/>, for people already loaded.</summary>
    public static bool IsAwaySince(this Person person, DateTimeOffset moment) =>
        person.Reachability is not (Reachability.Reachable or Reachability.Left)
        && person.ReachabilityChangedAt <= moment;

    /// <summary>Whether a member still has to decide what to do about partners who cannot be reached.</summary>
    /// <param name="member">The member.</param>
    /// <param name="present">
    /// The people in the mentorship; if all can be reached again, there is nothing to decide.
    /// </param>
    public static bool AwaitsChoiceAbout(this MentorshipMember member, IEnumerable<Person> present) =>
        member.AwaitsChoice
        && present.Any(p =>
            p.Reachability != Reachability.Reachable && p.ReachabilityChangedAt < member.ToldOfAbsenceAt
        );

    /// <summary>
    /// Members who still count: in a proposal those who have not refused, in a running mentorship those who belong to
    /// it.
    /// </summary>
    private static IQueryable<MentorshipMember> MembersOfOpen(this MentorStore store) =>
        from mentorship in store.Mentorships.IgnoreAutoIncludes()
        from member in mentorship.Members
        where
            mentorship.State == MentorshipState.Proposed
                ? member.Response == MemberResponse.Awaited || member.Response == MemberResponse.Accepted
                : (mentorship.State == MentorshipState.Active || mentorship.State == MentorshipState.Paused)
                    && member.Response == MemberResponse.Accepted
        select member;
}
