using MentorBot.Domain.Mentorships;
using MentorBot.Domain.Shared;
using MentorBot.Domain.Store;
using Microsoft.EntityFrameworkCore;

namespace MentorBot.Domain.CheckIns;

/// <summary>Reads check-ins for the person who was asked, and for nobody else.</summary>
public sealed class FindCheckIns(MentorStore store)
{
    /// <summary>The person's own check-in; null if it does not exist or is somebody else's.</summary>
    public Task<CheckInView?> OneAsync(CheckInId id, PersonId person, CancellationToken cancellation) =>
        ViewAsync(store.CheckIns.Where(c => c.Id == id && c.PersonId == person), cancellation);

    /// <summary>The check-ins among these ids that exist, each as the person asked may see it.</summary>
    public async Task<IReadOnlyDictionary<(CheckInId Id, PersonId Person), CheckInView>> ManyAsync(
        IReadOnlyCollection<CheckInId> ids,
        CancellationToken cancellation
    ) =>
        (await store.ViewsAsync(store.CheckIns.Where(c => ids.Contains(c.Id)), cancellation)).ToDictionary(
            found => (found.CheckIn.Id, found.CheckIn.PersonId),
            found => found.View
        );

    /// <summary>
    /// Of the person's running mentorships, the latest check-in without an answer; if there is none, the latest
    /// answered one, which can still be changed. Null if there is neither.
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

    /// <summary>
    /// Notes that partners wrote for these readers. Notes that a reader may not read, or no longer may, are left out.
    /// </summary>
    public async Task<IReadOnlyDictionary<(CheckInId Id, PersonId Reader), PartnerNote>> NotesAsync(
        IReadOnlyCollection<(CheckInId Id, PersonId Reader)> wanted,
        CancellationToken cancellation
    )
    {
        var ids = wanted.Select(w => w.Id).Distinct().ToList();
        var readers = wanted.Select(w => w.Reader).Distinct().ToList();
        var found = await (
            from checkIn in store.CheckIns
            join mentorship in store.Mentorships.IgnoreAutoIncludes() on checkIn.MentorshipId equals mentorship.Id
            join writer in store.People on checkIn.PersonId equals writer.Id
            from reader in mentorship.Members
            where ids.Contains(checkIn.Id) && checkIn.Note != null && checkIn.Audience == NoteAudience.Partner
            where readers.Contains(reader.PersonId) && reader.PersonId != checkIn.PersonId
            where reader.Response == MemberResponse.Accepted
            where mentorship.State == MentorshipState.Active || mentorship.State == MentorshipState.Paused
            select new
            {
                checkIn.Id,
                Reader = reader.PersonId,
                Note = new PartnerNote(
                    mentorship.Id,
                    writer.Name,
                    checkIn.Note,
                    mentorship.Members.Count(m => m.Response == MemberResponse.Accepted) > 2
                ),
            }
        ).ToListAsync(cancellation);
        return found.ToDictionary(note => (note.Id, note.Reader), note => note.Note);
    }

    private async Task<CheckInView?> ViewAsync(IQueryable<CheckIn> query, CancellationToken cancellation) =>
        (await store.ViewsAsync(query, cancellation)).SingleOrDefault().View;
}

/// <summary>A note that one member left for the others.</summary>
/// <param name="ToMany">Whether more than one other member can read it.</param>
public sealed record PartnerNote(MentorshipId Mentorship, string Writer, string? Note, bool ToMany);
