using MentorBot.Domain.Enrolment;
using MentorBot.Domain.Shared;
using MentorBot.Domain.Store;
using Microsoft.EntityFrameworkCore;

namespace MentorBot.Domain.Mentorships;

/// <summary>Loads mentorships with all that hangs on them.</summary>
internal static class Bonds
{
    /// <summary>Something that happens more than once to a mentorship is told once each time.</summary>
    public static string OccurrenceAt(DateTimeOffset now) => $"{now.ToUnixTimeMilliseconds()}";

    /// <summary>
    /// Writes the mentorship's row even when only a member's or an enrolment's has changed, so that two members who act at
    /// once meet there and the later one looks again.
    /// </summary>
    public static void Meet(this MentorStore store, Bond bond) =>
        store.Entry(bond.Mentorship).Property(m => m.State).IsModified = true;

    /// <summary>Null when there is no such mentorship, or the person is not one of its members.</summary>
    public static async Task<Bond?> FindBondAsync(
        this MentorStore store,
        MentorshipId id,
        PersonId member,
        CancellationToken cancellation
    )
    {
        var mine = store.Mentorships.Where(m => m.Id == id && m.Members.Any(x => x.PersonId == member));
        return (await store.LoadBondsAsync(mine, cancellation)).SingleOrDefault();
    }

    /// <summary>Loads the mentorships of a query with all that hangs on them, in three queries however many there are.</summary>
    public static async Task<IReadOnlyList<Bond>> LoadBondsAsync(
        this MentorStore store,
        IQueryable<Mentorship> query,
        CancellationToken cancellation
    )
    {
        var mentorships = await query.ToListAsync(cancellation);
        var cohortIds = mentorships.Select(m => m.CohortId).Distinct().ToList();
        var people = mentorships.SelectMany(m => m.Members).Select(m => m.PersonId).Distinct().ToList();
        var cohorts = await store
            .Cohorts.Where(c => cohortIds.Contains(c.Id))
            .ToDictionaryAsync(c => c.Id, cancellation);
        var enrolments = await store
            .Enrolments.Where(e => cohortIds.Contains(e.CohortId) && people.Contains(e.PersonId))
            .ToListAsync(cancellation);
        var byPerson = enrolments.ToDictionary(e => (e.CohortId, e.PersonId));
        return [.. mentorships.Select(m => new Bond(m, cohorts[m.CohortId], EnrolmentsOf(m, byPerson)))];
    }

    private static List<CohortEnrolment> EnrolmentsOf(
        Mentorship mentorship,
        Dictionary<(CohortId, PersonId), CohortEnrolment> enrolments
    ) =>
        [
            .. mentorship
                .Members.Select(m => enrolments.GetValueOrDefault((mentorship.CohortId, m.PersonId)))
                .OfType<CohortEnrolment>(),
        ];
}
