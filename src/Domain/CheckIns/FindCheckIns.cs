using MentorBot.Domain.Cohorts;
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

    /// <summary>Those of the given check-ins that there are, each as the person asked sees it.</summary>
    public async Task<IReadOnlyDictionary<(CheckInId Id, PersonId Person), CheckInView>> ManyAsync(
        IReadOnlyCollection<CheckInId> ids,
        CancellationToken cancellation
    ) =>
        (await ViewsAsync(store.CheckIns.Where(c => ids.Contains(c.Id)), cancellation)).ToDictionary(
            found => (found.CheckIn.Id, found.CheckIn.PersonId),
            found => found.View
        );

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

    private async Task<CheckInView?> ViewAsync(IQueryable<CheckIn> query, CancellationToken cancellation) =>
        (await ViewsAsync(query, cancellation)).SingleOrDefault().View;

    /// <summary>In five queries, however many there are.</summary>
    private async Task<IReadOnlyList<(CheckIn CheckIn, CheckInView View)>> ViewsAsync(
        IQueryable<CheckIn> query,
        CancellationToken cancellation
    )
    {
        var asked = await (
            from checkIn in query.AsNoTracking()
            join mentorship in store.Mentorships.IgnoreAutoIncludes() on checkIn.MentorshipId equals mentorship.Id
            join cohort in store.Cohorts on mentorship.CohortId equals cohort.Id
            select new
            {
                CheckIn = checkIn,
                cohort.Model,
                IsOvertaken = store.CheckIns.Any(later =>
                    later.MentorshipId == checkIn.MentorshipId
                    && later.PersonId == checkIn.PersonId
                    && later.Occurrence > checkIn.Occurrence
                ),
            }
        ).ToListAsync(cancellation);
        if (asked.Count == 0)
        {
            return [];
        }

        var mentorshipIds = asked.Select(a => a.CheckIn.MentorshipId).Distinct().ToList();
        var mentorships = await store
            .Mentorships.AsNoTracking()
            .Where(m => mentorshipIds.Contains(m.Id))
            .ToDictionaryAsync(m => m.Id, cancellation);
        var people = await PeopleOfAsync([.. asked.Select(a => a.CheckIn)], mentorships, cancellation);
        var said = await SaidAsync([.. asked.Select(a => a.CheckIn)], cancellation);
        return [.. asked.Select(a => (a.CheckIn, ViewOf(a.CheckIn, a.Model, a.IsOvertaken)))];

        CheckInView ViewOf(CheckIn checkIn, MentoringModel model, bool isOvertaken)
        {
            var mentorship = mentorships[checkIn.MentorshipId];
            var isOver =
                !mentorship.IsRunning || mentorship.Member(checkIn.PersonId) is not { IsIn: true } || isOvertaken;
            return CheckInView.Of(
                checkIn,
                mentorship,
                model,
                [.. MembersOf(mentorship, checkIn.PersonId).Select(id => people[id])],
                [.. said[(checkIn.MentorshipId, checkIn.PersonId)]],
                isOver
            );
        }
    }

    private static IEnumerable<PersonId> MembersOf(Mentorship mentorship, PersonId asked) =>
        mentorship.Present().Select(m => m.PersonId).Append(asked).Distinct();

    private Task<Dictionary<PersonId, Person>> PeopleOfAsync(
        IReadOnlyList<CheckIn> asked,
        Dictionary<MentorshipId, Mentorship> mentorships,
        CancellationToken cancellation
    )
    {
        var members = asked.SelectMany(c => MembersOf(mentorships[c.MentorshipId], c.PersonId)).Distinct().ToList();
        return store
            .People.AsNoTracking()
            .Where(p => members.Contains(p.Id))
            .ToDictionaryAsync(p => p.Id, cancellation);
    }

    private async Task<ILookup<(MentorshipId, PersonId), SessionFeedback>> SaidAsync(
        IReadOnlyList<CheckIn> asked,
        CancellationToken cancellation
    )
    {
        var mentorships = asked.Select(c => c.MentorshipId).Distinct().ToList();
        var people = asked.Select(c => c.PersonId).Distinct().ToList();
        var said = await store
            .SessionFeedback.AsNoTracking()
            .Where(f => mentorships.Contains(f.MentorshipId) && people.Contains(f.PersonId))
            .OrderBy(f => f.Id)
            .ToListAsync(cancellation);
        return said.ToLookup(f => (f.MentorshipId, f.PersonId));
    }
}

/// <param name="ToMany">More than two can read it.</param>
public sealed record PartnerNote(MentorshipId Mentorship, string Writer, string? Note, bool ToMany);
