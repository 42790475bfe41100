using MentorBot.Domain.Feedback;
using MentorBot.Domain.Mentorships;
using MentorBot.Domain.People;
using MentorBot.Domain.Shared;
using MentorBot.Domain.Store;
using Microsoft.EntityFrameworkCore;

namespace MentorBot.Domain.CheckIns;

/// <summary>Reads check-ins as the person asked may see them. Nobody else finds them.</summary>
public sealed class FindCheckIns(MentorStore store)
{
    public Task<CheckInView?> OneAsync(CheckInId id, PersonId person, CancellationToken cancellation) =>
        ViewAsync(store.CheckIns.Where(c => c.Id == id && c.PersonId == person), cancellation);

    /// <summary>
    /// The latest check-in of running mentorships that waits for an answer; else the latest answered one, which may still be
    /// changed. Null when there is none.
    /// </summary>
    public Task<CheckInView?> LatestAsync(PersonId person, CancellationToken cancellation) =>
        ViewAsync(
            store
                .CheckIns.Where(c => c.PersonId == person && c.State != CheckInState.Skipped)
                .Where(c =>
                    store.Mentorships.Any(m =>
                        m.Id == c.MentorshipId
                        && m.State == MentorshipState.Active
                        && m.Members.Any(x => x.PersonId == person && x.Response == MemberResponse.Accepted)
                    )
                )
                .Where(c =>
                    !store.CheckIns.Any(later =>
                        later.MentorshipId == c.MentorshipId
                        && later.PersonId == person
                        && later.Occurrence > c.Occurrence
                    )
                )
                .OrderBy(c => c.State == CheckInState.Answered)
                .ThenByDescending(c => c.DueAt)
                .Take(1),
            cancellation
        );

    /// <summary>A note that a partner has written for this reader; null when there is none (any more).</summary>
    public async Task<PartnerNote?> NoteForAsync(CheckInId id, PersonId reader, CancellationToken cancellation) =>
        await (
            from checkIn in store.CheckIns
            join mentorship in store.Mentorships on checkIn.MentorshipId equals mentorship.Id
            join writer in store.People on checkIn.PersonId equals writer.Id
            where checkIn.Id == id && checkIn.PersonId != reader
            where checkIn.Note != null && checkIn.Audience == NoteAudience.Partner
            where mentorship.Members.Any(m => m.PersonId == reader && m.Response == MemberResponse.Accepted)
            where mentorship.State == MentorshipState.Active || mentorship.State == MentorshipState.Paused
            select new PartnerNote(
                mentorship.Id,
                writer.Name,
                checkIn.Note,
                mentorship.Members.Count(m => m.Response == MemberResponse.Accepted) > 2
            )
        ).SingleOrDefaultAsync(cancellation);

    private async Task<CheckInView?> ViewAsync(IQueryable<CheckIn> query, CancellationToken cancellation)
    {
        if (await query.AsNoTracking().SingleOrDefaultAsync(cancellation) is not { } checkIn)
        {
            return null;
        }

        var mentorship = await store
            .Mentorships.AsNoTracking()
            .SingleAsync(m => m.Id == checkIn.MentorshipId, cancellation);
        var members = mentorship.Present().Select(m => m.PersonId).Append(checkIn.PersonId).ToList();
        var model = await store
            .Cohorts.Where(c => c.Id == mentorship.CohortId)
            .Select(c => c.Model)
            .SingleAsync(cancellation);
        var people = await store.People.AsNoTracking().Where(p => members.Contains(p.Id)).ToListAsync(cancellation);
        var said = await store
            .SessionFeedback.AsNoTracking()
            .Where(f => f.MentorshipId == checkIn.MentorshipId && f.PersonId == checkIn.PersonId)
            .OrderBy(f => f.Id)
            .ToListAsync(cancellation);
        var isOver =
            !mentorship.IsRunning
            || mentorship.Member(checkIn.PersonId) is not { IsIn: true }
            || await store.OvertakenAsync(checkIn, cancellation);
        return CheckInView.Of(checkIn, mentorship, model, people, said, isOver);
    }
}

/// <param name="ToMany">More than two can read it.</param>
public sealed record PartnerNote(MentorshipId Mentorship, string Writer, string? Note, bool ToMany);
