using MentorBot.Domain.Cohorts;
using MentorBot.Domain.People;
using MentorBot.Domain.Shared;
using MentorBot.Domain.Store;
using Microsoft.EntityFrameworkCore;

namespace MentorBot.Domain.Enrolment;

/// <summary>Reads a person's own enrolments; nobody else's can be found.</summary>
public sealed class FindEnrolments(MentorStore store)
{
    private const int Most = 20;

    /// <returns><see cref="NotFound"/>, also for somebody else's.</returns>
    public Task<Result<EnrolmentView>> OneAsync(EnrolmentId id, PersonId person, CancellationToken cancellation) =>
        TheOneAsync(store.Enrolments.Where(e => e.Id == id && e.PersonId == person), cancellation);

    public Task<Result<EnrolmentView>> InCohortAsync(
        CohortId cohort,
        PersonId person,
        CancellationToken cancellation
    ) => TheOneAsync(store.Enrolments.Where(e => e.CohortId == cohort && e.PersonId == person), cancellation);

    /// <summary>The newest first, at most 20.</summary>
    public Task<IReadOnlyList<EnrolmentView>> AllOfAsync(PersonId person, CancellationToken cancellation) =>
        ViewsAsync(store.Enrolments.Where(e => e.PersonId == person), cancellation);

    private async Task<Result<EnrolmentView>> TheOneAsync(IQueryable<CohortEnrolment> enrolments, CancellationToken ct)
    {
        var found = await ViewsAsync(enrolments, ct);
        return found.Count == 1 ? found[0] : new NotFound();
    }

    private async Task<IReadOnlyList<EnrolmentView>> ViewsAsync(
        IQueryable<CohortEnrolment> enrolments,
        CancellationToken ct
    )
    {
        var rows = await (
            from enrolment in enrolments.AsNoTracking()
            join cohort in store.Cohorts.AsNoTracking() on enrolment.CohortId equals cohort.Id
            join person in store.People on enrolment.PersonId equals person.Id
            orderby enrolment.CreatedAt descending, enrolment.Id descending
            select new Row(enrolment, cohort, person.NamedInDigests)
        )
            .Take(Most)
            .ToListAsync(ct);
        var names = await NamesAsync([.. rows.SelectMany(row => row.Enrolment.NotWith).Distinct()], ct);
        return [.. rows.Select(row => View(row, names))];
    }

    private async Task<Dictionary<PersonId, ColleagueHint>> NamesAsync(List<PersonId> people, CancellationToken ct) =>
        people.Count == 0
            ? []
            : await store
                .People.Where(p => people.Contains(p.Id))
                .Select(p => new { p.Id, Hint = new ColleagueHint(p.Name, p.Department) })
                .ToDictionaryAsync(p => p.Id, p => p.Hint, ct);

    private static EnrolmentView View(Row row, Dictionary<PersonId, ColleagueHint> names) =>
        new(
            row.Enrolment.Id,
            EnrolmentCohort.Of(row.Cohort),
            row.Enrolment.State,
            row.Enrolment.Step,
            row.Enrolment.AllAsked,
            row.Enrolment.Role,
            row.Enrolment.SkillsOffered,
            row.Enrolment.GoalsWanted,
            row.Enrolment.Level,
            row.Enrolment.Languages,
            row.Enrolment.Availability,
            row.Enrolment.Format,
            row.Enrolment.Capacity,
            [.. row.Enrolment.NotWith.Where(names.ContainsKey).Select(p => names[p])],
            row.NamedInDigests,
            row.Enrolment.PausedUntil
        )
        {
            Interests = row.Enrolment.Interests,
            Affinities = row.Enrolment.Affinities,
        };

    private sealed record Row(CohortEnrolment Enrolment, Cohort Cohort, bool NamedInDigests);
}
