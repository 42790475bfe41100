using MentorBot.Domain.Cohorts;
using MentorBot.Domain.Mentorships;
using MentorBot.Domain.People;
using MentorBot.Domain.Shared;
using MentorBot.Domain.Store;
using Microsoft.EntityFrameworkCore;

namespace MentorBot.Domain.CheckIns;

/// <summary>Some running mentorships with what decides whether their members are asked now.</summary>
internal sealed class DueCheckIns
{
    private readonly DateTimeOffset now;
    private List<Mentorship> mentorships = [];
    private Dictionary<CohortId, CohortPolicy> policies = [];
    private Dictionary<PersonId, Person> people = [];
    private Dictionary<(MentorshipId, PersonId), int> planned = [];
    private HashSet<(MentorshipId, int)> notMet = [];

    private DueCheckIns(DateTimeOffset now) => this.now = now;

    /// <summary>Five queries, however many mentorships.</summary>
    public static async Task<DueCheckIns> LoadAsync(
        MentorStore store,
        MentorshipId[] ids,
        DateTimeOffset now,
        CancellationToken cancellation
    )
    {
        var active = store.Mentorships.AsNoTracking().Where(m => m.State == MentorshipState.Active);
        var due = new DueCheckIns(now)
        {
            mentorships = await active.Where(m => ids.Contains(m.Id)).ToListAsync(cancellation),
        };
        var cohorts = due.mentorships.Select(m => m.CohortId).Distinct().ToList();
        var members = due.mentorships.SelectMany(m => m.Members).Select(m => m.PersonId).Distinct().ToList();
        due.policies = await store
            .Cohorts.AsNoTracking()
            .Where(c => cohorts.Contains(c.Id))
            .ToDictionaryAsync(c => c.Id, c => c.Policy, cancellation);
        due.people = await store
            .People.AsNoTracking()
            .Where(p => members.Contains(p.Id))
            .ToDictionaryAsync(p => p.Id, cancellation);
        due.planned = await PlannedAsync(store, ids, cancellation);
        due.notMet = await NotMetAsync(store, ids, cancellation);
        return due;
    }

    public IReadOnlyList<DueCheckIn> Find() =>
        [.. mentorships.SelectMany(m => m.Members.Select(member => Of(m, member.PersonId)).OfType<DueCheckIn>())];

    private DueCheckIn? Of(Mentorship mentorship, PersonId member)
    {
        var person = people[member];
        var due = CheckInSchedule.LatestDue(
            policies[mentorship.CohortId],
            mentorship.ActiveSince!.Value,
            person.Working,
            now
        );
        if (due is not { } latest || !person.CanBeTold || latest.DueAt < mentorship.ResumedAt)
        {
            return null;
        }

        if (planned.GetValueOrDefault((mentorship.Id, member)) >= latest.Number)
        {
            return null;
        }

        var checkIn = CheckIn.Plan(mentorship.Id, member, latest.Number, latest.DueAt, now);
        return new DueCheckIn(checkIn, person, notMet.Contains((mentorship.Id, latest.Number)));
    }

    private static Task<Dictionary<(MentorshipId, PersonId), int>> PlannedAsync(
        MentorStore store,
        MentorshipId[] ids,
        CancellationToken cancellation
    ) =>
        store
            .CheckIns.Where(c => ids.Contains(c.MentorshipId))
            .GroupBy(c => new { c.MentorshipId, c.PersonId })
            .Select(g => new
            {
                g.Key.MentorshipId,
                g.Key.PersonId,
                Latest = g.Max(c => c.Occurrence),
            })
            .ToDictionaryAsync(c => (c.MentorshipId, c.PersonId), c => c.Latest, cancellation);

    private static async Task<HashSet<(MentorshipId, int)>> NotMetAsync(
        MentorStore store,
        MentorshipId[] ids,
        CancellationToken cancellation
    )
    {
        var known = await store
            .KnownNotToHaveMet()
            .Where(c => ids.Contains(c.MentorshipId))
            .Select(c => new { c.MentorshipId, c.Occurrence })
            .ToListAsync(cancellation);
        return [.. known.Select(c => (c.MentorshipId, c.Occurrence))];
    }
}
