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

    /// <summary>
    /// Planned once, because every answer of the wizard asks it. What it acts on is tracked, so that the turn need not look
    /// again.
    /// </summary>
    private static readonly Func<MentorStore, PersonId, EnrolmentId?, CohortId?, IAsyncEnumerable<Row>> Find =
        EF.CompileAsyncQuery(
            (MentorStore store, PersonId mine, EnrolmentId? only, CohortId? inCohort) =>
                (
                    from enrolment in store.Enrolments
                    where enrolment.PersonId == mine
                    where (only ?? enrolment.Id) == enrolment.Id
                    where (inCohort ?? enrolment.CohortId) == enrolment.CohortId
                    join cohort in store.Cohorts on enrolment.CohortId equals cohort.Id
                    join person in store.People on enrolment.PersonId equals person.Id
                    orderby enrolment.CreatedAt descending, enrolment.Id descending
                    select new Row(enrolment, cohort, person.NamedInDigests)
                ).Take(Most)
        );

    /// <summary>What this turn has read already.</summary>
    private readonly List<Row> seen = [];

    /// <summary>Asked again in the same turn it is what the turn has committed, without another look.</summary>
    /// <returns><see cref="NotFound"/>, also for somebody else's.</returns>
    public async Task<Result<EnrolmentView>> OneAsync(EnrolmentId id, PersonId person, CancellationToken ct) =>
        Committed(id) is { } row && row.Enrolment.PersonId == person
            ? View(row, await NamesAsync(row.Enrolment.NotWith, ct))
            : TheOneOf(await ViewsAsync(person, id, null, ct));

    public async Task<Result<EnrolmentView>> InCohortAsync(
        CohortId cohort,
        PersonId person,
        CancellationToken cancellation
    ) => TheOneOf(await ViewsAsync(person, null, cohort, cancellation));

    /// <summary>The newest first, at most 20.</summary>
    public Task<IReadOnlyList<EnrolmentView>> AllOfAsync(PersonId person, CancellationToken cancellation) =>
        ViewsAsync(person, null, null, cancellation);

    private static Result<EnrolmentView> TheOneOf(IReadOnlyList<EnrolmentView> found) =>
        found.Count == 1 ? found[0] : new NotFound();

    /// <summary>Null when it was not read before, or was changed since and not saved.</summary>
    private Row? Committed(EnrolmentId id) =>
        seen.FindLast(row => row.Enrolment.Id == id) is { } row
        && store.Known<CohortEnrolment>(id) is not null
        && store.Known<Cohort>(row.Cohort.Id) is not null
            ? row with
            {
                IsNamed = store.Known<Person>(row.Enrolment.PersonId)?.NamedInDigests ?? row.IsNamed,
            }
            : null;

    private async Task<IReadOnlyList<EnrolmentView>> ViewsAsync(
        PersonId person,
        EnrolmentId? only,
        CohortId? inCohort,
        CancellationToken ct
    )
    {
        var rows = await Find(store, person, only, inCohort).ToListAsync(ct);
        seen.AddRange(rows);
        var names = await NamesAsync([.. rows.SelectMany(row => row.Enrolment.NotWith).Distinct()], ct);
        return [.. rows.Select(row => View(row, names))];
    }

    private async Task<Dictionary<PersonId, ColleagueHint>> NamesAsync(IReadOnlyList<PersonId> people, CancellationToken ct) =>
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
            row.IsNamed,
            row.Enrolment.PausedUntil
        )
        {
            Interests = row.Enrolment.Interests,
            Affinities = row.Enrolment.Affinities,
        };

    /// <param name="IsNamed">As the person has said it before this turn.</param>
    private sealed record Row(CohortEnrolment Enrolment, Cohort Cohort, bool IsNamed);
}
