using MentorBot.Domain.Enrolment;
using MentorBot.Domain.Mentorships;
using MentorBot.Domain.People;
using MentorBot.Domain.Shared;
using MentorBot.Domain.Store;
using Microsoft.EntityFrameworkCore;

namespace MentorBot.Domain.CheckIns;

/// <summary>Queries shared by the use cases that answer, postpone or plan check-ins.</summary>
internal static class AskedCheckIns
{
    /// <summary>
    /// Loads a person's check-in and its mentorship for changing. Refused with <see cref="NotFound"/>,
    /// <see cref="MentorshipIsOver"/> or <see cref="CheckInIsOver"/>.
    /// </summary>
    public static async Task<Result<(CheckIn CheckIn, Mentorship Mentorship)>> FindAskedAsync(
        this MentorStore store,
        CheckInId id,
        PersonId person,
        CancellationToken cancellation
    )
    {
        var checkIn = await store.CheckIns.SingleOrDefaultAsync(c => c.Id == id && c.PersonId == person, cancellation);
        if (checkIn is null)
        {
            return new NotFound();
        }

        var mentorship = await store.Mentorships.SingleAsync(m => m.Id == checkIn.MentorshipId, cancellation);
        if (!mentorship.IsRunning || mentorship.Member(person) is not { IsIn: true })
        {
            return new MentorshipIsOver();
        }

        return await store.OvertakenAsync(checkIn, cancellation) ? new CheckInIsOver() : (checkIn, mentorship);
    }

    /// <summary>Whether a later check-in of the same person and mentorship exists.</summary>
    public static Task<bool> OvertakenAsync(this MentorStore store, CheckIn checkIn, CancellationToken cancellation) =>
        store.CheckIns.AnyAsync(
            c =>
                c.MentorshipId == checkIn.MentorshipId
                && c.PersonId == checkIn.PersonId
                && c.Occurrence > checkIn.Occurrence,
            cancellation
        );

    /// <summary>
    /// Meetings that one member has reported as not having taken place, so the others need not be asked. In a pair, one
    /// person without time is enough; a circle meets without them, unless the meeting was cancelled. “No answer” and
    /// “no longer needed” count only for the person who said so.
    /// </summary>
    public static IQueryable<CheckIn> KnownNotToHaveMet(this MentorStore store) =>
        store.CheckIns.Where(c =>
            c.WhyNot != null
            && (
                c.WhyNot == NotMetReason.Cancelled
                || (
                    c.WhyNot == NotMetReason.NoTime
                    && store.Mentorships.Any(m =>
                        m.Id == c.MentorshipId && m.Members.Count(x => x.Response == MemberResponse.Accepted) <= 2
                    )
                )
            )
        );

    /// <summary>
    /// Members who can be asked now: they belong to the mentorship, have not paused, and are not still deciding
    /// what to do about partners who cannot be reached.
    /// </summary>
    public static IQueryable<AvailableMember> Awake(this MentorStore store, IQueryable<Mentorship> mentorships) =>
        from mentorship in mentorships
        from member in mentorship.Members
        where member.Response == MemberResponse.Accepted
        where
            !store.Enrolments.Any(e =>
                e.CohortId == mentorship.CohortId && e.PersonId == member.PersonId && e.State == EnrolmentState.Paused
            )
        where
            !member.AwaitsChoice
            || !store.People.Any(p =>
                p.Reachability != Reachability.Reachable
                && p.ReachabilityChangedAt < member.ToldOfAbsenceAt
                && mentorship.Members.Any(x => x.PersonId == p.Id && x.Response == MemberResponse.Accepted)
            )
        select new AvailableMember { Mentorship = mentorship, Member = member };
}

/// <summary>
/// Uses properties rather than a constructor, so that EF Core can translate further query operators on it.
/// </summary>
internal sealed record AvailableMember
{
    public required Mentorship Mentorship { get; init; }
    public required MentorshipMember Member { get; init; }
}
