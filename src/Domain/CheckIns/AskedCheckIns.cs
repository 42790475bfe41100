using MentorBot.Domain.Enrolment;
using MentorBot.Domain.Mentorships;
using MentorBot.Domain.People;
using MentorBot.Domain.Shared;
using MentorBot.Domain.Store;
using Microsoft.EntityFrameworkCore;

namespace MentorBot.Domain.CheckIns;

internal static class AskedCheckIns
{
    /// <summary>
    /// A check-in of this person with its mentorship, to be changed. Refused with <see cref="NotFound"/>,
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

    public static Task<bool> OvertakenAsync(this MentorStore store, CheckIn checkIn, CancellationToken cancellation) =>
        store.CheckIns.AnyAsync(
            c =>
                c.MentorshipId == checkIn.MentorshipId
                && c.PersonId == checkIn.PersonId
                && c.Occurrence > checkIn.Occurrence,
            cancellation
        );

    /// <summary>
    /// Meetings that did not take place, as one of the members has said; the others need not be asked. Of two, one without
    /// time is enough; a circle meets without them, unless the meeting was cancelled. Who answered “no answer” or “no
    /// longer needed” speaks for themselves alone.
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
    /// Members who can be asked now: in it, not resting, and not left without those they would meet, as long as they have
    /// not chosen to wait for them.
    /// </summary>
    public static IQueryable<AwakeMember> Awake(this MentorStore store, IQueryable<Mentorship> mentorships) =>
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
        select new AwakeMember { Mentorship = mentorship, Member = member };
}

/// <summary>Made by its properties, so that a query can go on from it.</summary>
internal sealed record AwakeMember
{
    public required Mentorship Mentorship { get; init; }
    public required MentorshipMember Member { get; init; }
}
