using MentorBot.Domain.Cohorts;
using MentorBot.Domain.Enrolment;
using MentorBot.Domain.Mentorships;
using MentorBot.Domain.People;
using MentorBot.Domain.Shared;
using MentorBot.Domain.Store;
using Microsoft.EntityFrameworkCore;

namespace MentorBot.Domain.CheckIns;

/// <summary>Builds <see cref="CheckInView"/>s.</summary>
internal static class CheckInViews
{
    /// <summary>Needs five queries, or six if a group is among them, however many check-ins there are.</summary>
    public static async Task<IReadOnlyList<(CheckIn CheckIn, CheckInView View)>> ViewsAsync(
        this MentorStore store,
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
        var people = await store.PeopleOfAsync([.. asked.Select(a => a.CheckIn)], mentorships, cancellation);
        var said = await store.SaidAsync([.. asked.Select(a => a.CheckIn)], cancellation);
        var resting = await store.RestingAsync(mentorships.Values, cancellation);
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
            ) with
            {
                IsPaused =
                    mentorship.State == MentorshipState.Paused
                    || resting.Contains((mentorship.CohortId, checkIn.PersonId)),
                AwaitsPartners =
                    mentorship
                        .Member(checkIn.PersonId)
                        ?.AwaitsChoiceAbout(mentorship.Present().Select(m => people[m.PersonId])) == true,
            };
        }
    }

    private static IEnumerable<PersonId> MembersOf(Mentorship mentorship, PersonId asked) =>
        mentorship.Present().Select(m => m.PersonId).Append(asked).Distinct();

    private static Task<Dictionary<PersonId, Person>> PeopleOfAsync(
        this MentorStore store,
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

    private static async Task<ILookup<(MentorshipId, PersonId), SessionFeedback>> SaidAsync(
        this MentorStore store,
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

    /// <summary>
    /// Members of groups who have paused while the others go on. In a pair, the mentorship itself is paused instead.
    /// </summary>
    public static async Task<HashSet<(CohortId, PersonId)>> RestingAsync(
        this MentorStore store,
        IEnumerable<Mentorship> mentorships,
        CancellationToken cancellation
    )
    {
        var groups = mentorships.Where(m => m.Present().Count > 2).ToList();
        if (groups.Count == 0)
        {
            return [];
        }

        var (cohorts, people) = (
            groups.Select(m => m.CohortId),
            groups.SelectMany(m => m.Present(), (_, m) => m.PersonId)
        );
        var resting = await store
            .Enrolments.Where(e => e.State == EnrolmentState.Paused)
            .Where(e => cohorts.Contains(e.CohortId) && people.Contains(e.PersonId))
            .Select(e => new { e.CohortId, e.PersonId })
            .ToListAsync(cancellation);
        return [.. resting.Select(e => (e.CohortId, e.PersonId))];
    }
}
