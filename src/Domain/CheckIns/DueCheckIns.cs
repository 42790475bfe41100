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
    private HashSet<(MentorshipId, PersonId Person)> awake = [];

    private DueCheckIns(DateTimeOffset now) => this.now = now;

    /// <summary>Six queries, however many mentorships.</summary>
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
        due.awake = await AwakeAsync(store, ids, cancellation);
        var members = due.awake.Select(m => m.Person).Distinct().ToList();
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
        [
            .. mentorships.SelectMany(m =>
                m.Members.Where(x => awake.Contains((m.Id, x.PersonId)))
                    .Select(member => Of(m, member))
                    .OfType<DueCheckIn>()
            ),
        ];

    private DueCheckIn? Of(Mentorship mentorship, MentorshipMember member)
    {
        var person = people[member.PersonId];
        var due = CheckInSchedule.LatestDue(
            policies[mentorship.CohortId],
            mentorship.ActiveSince!.Value,
            person.Working,
            now
        );
        if (
            due is not { } latest
            || !person.CanBeTold
            || latest.DueAt < mentorship.ResumedAt
            || latest.DueAt < member.RespondedAt
        )
        {
            return null;
        }

        if (planned.GetValueOrDefault((mentorship.Id, person.Id)) >= latest.Number)
        {
            return null;
        }

        var checkIn = CheckIn.Plan(mentorship.Id, person.Id, latest.Number, latest.DueAt, now);
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

    /// <summary>Who is in it and does not rest: in a circle one may, while the others go on.</summary>
    private static async Task<HashSet<(MentorshipId, PersonId)>> AwakeAsync(
        MentorStore store,
        MentorshipId[] ids,
        CancellationToken cancellation
    )
    {
        var members = await store
            .Awake(store.Mentorships.Where(m => ids.Contains(m.Id)))
            .Select(m => new { m.MentorshipId, m.PersonId })
            .ToListAsync(cancellation);
        return [.. members.Select(m => (m.MentorshipId, m.PersonId))];
    }

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
