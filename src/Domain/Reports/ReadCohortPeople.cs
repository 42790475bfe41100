using MentorBot.Domain.Cohorts;
using MentorBot.Domain.Enrolment;
using MentorBot.Domain.Mentorships;
using MentorBot.Domain.People;
using MentorBot.Domain.Shared;
using MentorBot.Domain.Store;
using MentorBot.Domain.Store.Sql;
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
    /// <param name="question">Which of its people.</param>
    /// <param name="context">A coordinator's command.</param>
    /// <param name="cancellation">Cancels the queries.</param>
    /// <returns>Refused with <see cref="NotFound"/>.</returns>
    public async Task<Result<CohortPeoplePage>> RunAsync(
        CohortId id,
        CohortPeopleQuestion question,
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
        var entries = question.List switch
        {
            CohortList.Pairs => Pairs(id),
            CohortList.Waiting => Waiting(id, question.Name),
            CohortList.OptedOut => OptedOut(id, question.Name),
            _ => SignedUp(id, question),
        };
        return await PageAsync(cohort, question, entries, cancellation);
    }

    private static async Task<CohortPeoplePage> PageAsync(
        Cohort cohort,
        CohortPeopleQuestion question,
        IQueryable<CohortEntry> entries,
        CancellationToken cancellation
    )
    {
        var all = await entries.CountAsync(cancellation);
        var pages = Math.Max(1, (all + question.Size - 1) / question.Size);
        var shown = Math.Clamp(question.Page, 0, pages - 1);
        var found = await entries.Skip(shown * question.Size).Take(question.Size).ToListAsync(cancellation);
        return new(cohort.Id, cohort.Name, cohort.State, question.List, shown, pages, all, found);
    }

    /// <summary>All of them, or those whose name has a part in it.</summary>
    private static IQueryable<Person> Named(IQueryable<Person> people, string name) =>
        name.Length == 0
            ? people
            : people.Where(p => EF.Functions.ILike(p.Name, LikePattern.Containing(name), LikePattern.Escape));

    private IQueryable<CohortEntry> SignedUp(CohortId id, CohortPeopleQuestion question) =>
        from enrolment in store.Enrolments
        join person in Named(store.People, question.Name) on enrolment.PersonId equals person.Id
        where enrolment.CohortId == id
        where question.State == null || enrolment.State == question.State
        where enrolment.State != EnrolmentState.Draft && enrolment.State != EnrolmentState.Withdrawn
        orderby person.Name, person.Id
        select new CohortEntry
        {
            Names = new[] { person.Name },
            Department = person.Department,
            Enrolment = enrolment.State,
        };

    private IQueryable<CohortEntry> Waiting(CohortId id, string name) =>
        Named(store.StillToSignUp(id), name)
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

    private IQueryable<CohortEntry> OptedOut(CohortId id, string name) =>
        from enrolment in store.Enrolments
        join person in Named(store.People, name) on enrolment.PersonId equals person.Id
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
