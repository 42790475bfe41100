using MentorBot.Domain.People;
using MentorBot.Domain.Store;
using Microsoft.EntityFrameworkCore;

namespace MentorBot.Domain.Mentorships;

/// <summary>Who cannot be reached in mentorships that are open or run, and who has still to hear of it.</summary>
internal static class Absences
{
    /// <summary>Members who can be told, with somebody away since before the given moment of whom they were not told.</summary>
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

    /// <summary>Members whose account is gone since before the given moment.</summary>
    public static IQueryable<MentorshipMember> Leavers(this MentorStore store, DateTimeOffset goneBy) =>
        from member in store.MembersOfOpen()
        join person in store.People on member.PersonId equals person.Id
        where person.Reachability == Reachability.Left && person.ReachabilityChangedAt <= goneBy
        select member;

    /// <summary>As <see cref="UntoldOfAbsence"/> asks it of people who were loaded.</summary>
    public static bool IsAwaySince(this Person person, DateTimeOffset moment) =>
        person.Reachability is not (Reachability.Reachable or Reachability.Left)
        && person.ReachabilityChangedAt <= moment;

    /// <summary>Whether a member has still to choose what to do about people of theirs who cannot be reached.</summary>
    /// <param name="present">Who is in it; whoever is back meanwhile leaves nothing to choose.</param>
    public static bool AwaitsChoiceAbout(this MentorshipMember member, IEnumerable<Person> present) =>
        member.AwaitsChoice
        && present.Any(p =>
            p.Reachability != Reachability.Reachable && p.ReachabilityChangedAt < member.ToldOfAbsenceAt
        );

    /// <summary>Of a proposal everybody who may still be in it; of what runs those who are.</summary>
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
