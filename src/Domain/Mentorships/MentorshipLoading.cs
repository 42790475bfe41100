using MentorBot.Domain.Cohorts;
using MentorBot.Domain.Enrolment;
using MentorBot.Domain.Shared;
using MentorBot.Domain.Store;
using Microsoft.EntityFrameworkCore;

namespace MentorBot.Domain.Mentorships;

/// <summary>Loads mentorships with their members, cohort and enrolments.</summary>
internal static class MentorshipLoading
{
    /// <summary>Something that happens more than once to a mentorship is told once each time.</summary>
    public static string OccurrenceAt(DateTimeOffset now) => $"{now.ToUnixTimeMilliseconds()}";

    /// <summary>
    /// Makes the save check the version of the mentorship's row even where only a member's or an enrolment's row changes: of
    /// two members who act at once, the later one gets a concurrency conflict and runs again.
    /// </summary>
    public static void CheckVersion(this MentorStore store, MentorshipDetails details) =>
        store.Entry(details.Mentorship).Property(m => m.State).IsModified = true;

    /// <summary>Null when there is no such mentorship, or the person is not one of its members.</summary>
    public static async Task<MentorshipDetails?> FindDetailsAsync(
        this MentorStore store,
        MentorshipId id,
        PersonId member,
        CancellationToken cancellation
    )
    {
        var mine = store.Mentorships.Where(m => m.Id == id && m.Members.Any(x => x.PersonId == member));
        return (await store.LoadDetailsAsync(mine, cancellation)).SingleOrDefault();
    }

    /// <summary>Loads the mentorships of a query with all that hangs on them, in one query however many there are.</summary>
    public static async Task<IReadOnlyList<MentorshipDetails>> LoadDetailsAsync(
        this MentorStore store,
        IQueryable<Mentorship> query,
        CancellationToken cancellation
    ) => DetailsOf(await store.DetailRows(query).ToListAsync(cancellation));

    /// <summary>A row for each member, by mentorship and member; as they are tracked, each mentorship finds its members by itself.</summary>
    public static IQueryable<DetailRow> DetailRows(this MentorStore store, IQueryable<Mentorship> query) =>
        from mentorship in query.IgnoreAutoIncludes()
        from member in mentorship.Members
        join cohort in store.Cohorts on mentorship.CohortId equals cohort.Id
        join e in store.Enrolments
            on new { mentorship.CohortId, member.PersonId } equals new { e.CohortId, e.PersonId }
            into enrolments
        from enrolment in enrolments.DefaultIfEmpty()
        orderby mentorship.Id, member.PersonId
        select new DetailRow
        {
            Mentorship = mentorship,
            Member = member,
            Cohort = cohort,
            Enrolment = enrolment,
        };

    /// <summary>In the order of their first rows.</summary>
    public static IReadOnlyList<MentorshipDetails> DetailsOf(IEnumerable<DetailRow> rows) =>
        [
            .. rows.GroupBy(row => row.Mentorship)
                .Select(group => new MentorshipDetails(
                    group.Key,
                    group.First().Cohort,
                    [.. group.Select(row => row.Enrolment).OfType<CohortEnrolment>()]
                )),
        ];
}

/// <summary>Made by its properties, so that a query can go on from it.</summary>
internal sealed record DetailRow
{
    public required Mentorship Mentorship { get; init; }
    public required MentorshipMember Member { get; init; }
    public required Cohort Cohort { get; init; }

    /// <summary>The member's own; null when they have none in the cohort.</summary>
    public CohortEnrolment? Enrolment { get; init; }
}
