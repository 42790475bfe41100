using MentorBot.Domain.Cohorts;
using MentorBot.Domain.Enrolment;
using MentorBot.Domain.Mentorships;
using MentorBot.Domain.Shared;
using MentorBot.Domain.Store;
using Microsoft.EntityFrameworkCore;

namespace MentorBot.Domain.Reports;

/// <summary>
/// Lists the people or the pairs of a cohort by name, page by page. Every reading is recorded in the audit trail. The lists
/// never tell who ended a mentorship or declined a proposal: whoever had a partner is in none of them after leaving.
/// </summary>
public sealed class ReadCohortPeople(MentorStore store)
{
    public const int PageSize = 10;

    /// <param name="id">The cohort.</param>
    /// <param name="list">Which list.</param>
    /// <param name="page">From 0; a page that does not exist means the nearest one.</param>
    /// <param name="context">A coordinator's command.</param>
    /// <param name="cancellation">Cancels the queries.</param>
    /// <returns>Refused with <see cref="NotFound"/>.</returns>
    public async Task<Result<CohortPeoplePage>> RunAsync(
        CohortId id,
        CohortList list,
        int page,
        CommandContext context,
        CancellationToken cancellation
    )
    {
        var cohort = context.IsCoordinator
            ? await store.Cohorts.AsNoTracking().SingleOrDefaultAsync(c => c.Id == id, cancellation)
            : null;
        if (cohort is null)
        {
            return new NotFound();
        }

        await store.RecordReadAsync(context, "read-cohort-people", id.Value, cancellation);
        return list switch
        {
            CohortList.Pairs => await PageAsync(cohort, list, Pairs(id), page, cancellation),
            CohortList.Waiting => await PageAsync(cohort, list, Waiting(id), page, cancellation),
            CohortList.OptedOut => await PageAsync(cohort, list, OptedOut(id), page, cancellation),
            _ => await PageAsync(cohort, list, SignedUp(id), page, cancellation),
        };
    }

    private static async Task<CohortPeoplePage> PageAsync(
        Cohort cohort,
        CohortList list,
        IQueryable<CohortEntry> entries,
        int page,
        CancellationToken cancellation
    )
    {
        var all = await entries.CountAsync(cancellation);
        var pages = Math.Max(1, (all + PageSize - 1) / PageSize);
        var shown = Math.Clamp(page, 0, pages - 1);
        var found = await entries.Skip(shown * PageSize).Take(PageSize).ToListAsync(cancellation);
        return new(cohort.Id, cohort.Name, cohort.State, list, shown, pages, all, found);
    }

    private IQueryable<CohortEntry> SignedUp(CohortId id) =>
        from enrolment in store.Enrolments
        join person in store.People on enrolment.PersonId equals person.Id
        where enrolment.CohortId == id
        where enrolment.State != EnrolmentState.Draft && enrolment.State != EnrolmentState.Withdrawn
        orderby person.Name, person.Id
        select new CohortEntry
        {
            Names = new[] { person.Name },
            Department = person.Department,
            Enrolment = enrolment.State,
        };

    private IQueryable<CohortEntry> Waiting(CohortId id) =>
        store
            .StillToSignUp(id)
            .OrderBy(p => p.Name)
            .ThenBy(p => p.Id)
            .Select(p => new CohortEntry
            {
                Names = new[] { p.Name },
                Department = p.Department,
                Enrolment = store
                    .Enrolments.Where(e => e.CohortId == id && e.PersonId == p.Id)
                    .Select(e => (EnrolmentState?)e.State)
                    .FirstOrDefault(),
            });

    private IQueryable<CohortEntry> OptedOut(CohortId id) =>
        from enrolment in store.Enrolments
        join person in store.People on enrolment.PersonId equals person.Id
        where enrolment.CohortId == id && enrolment.State == EnrolmentState.Withdrawn
        where
            !store
                .Mentorships.IgnoreAutoIncludes()
                .Any(m => m.CohortId == id && m.Members.Any(x => x.PersonId == person.Id))
        orderby person.Name, person.Id
        select new CohortEntry
        {
            Names = new[] { person.Name },
            Department = person.Department,
            Enrolment = enrolment.State,
        };

    private IQueryable<CohortEntry> Pairs(CohortId id) =>
        store
            .Mentorships.IgnoreAutoIncludes()
            .Where(m => m.CohortId == id && m.State != MentorshipState.Ended)
            .OrderBy(m => m.Id)
            .Select(m => new CohortEntry
            {
                Names = store
                    .People.Where(p => m.Members.Any(x => x.PersonId == p.Id))
                    .OrderBy(p => p.Name)
                    .Select(p => p.Name)
                    .ToList(),
                Mentorship = m.State,
            });
}

/// <summary>Which people of a cohort are listed.</summary>
public enum CohortList
{
    /// <summary>Those who signed up and have not left: waiting for a match, matched or paused.</summary>
    SignedUp,

    /// <summary>Those who were invited or began to sign up, and have not.</summary>
    Waiting,

    /// <summary>Those who left the cohort before they were ever proposed a partner.</summary>
    OptedOut,

    /// <summary>Mentorships that are proposed, run, or were completed.</summary>
    Pairs,
}

/// <summary>A page of a list.</summary>
/// <param name="Page">From 0.</param>
/// <param name="Pages">At least 1.</param>
/// <param name="All">How many are on all pages.</param>
public sealed record CohortPeoplePage(
    CohortId CohortId,
    string Cohort,
    CohortState State,
    CohortList List,
    int Page,
    int Pages,
    int All,
    IReadOnlyList<CohortEntry> Entries
);

/// <summary>One person, or the members of one mentorship.</summary>
public sealed record CohortEntry
{
    public required IReadOnlyList<string> Names { get; init; }
    public string? Department { get; init; }

    /// <summary>Null if the person has not begun to sign up, and for mentorships.</summary>
    public EnrolmentState? Enrolment { get; init; }

    /// <summary>Null for people.</summary>
    public MentorshipState? Mentorship { get; init; }
}
