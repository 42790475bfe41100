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

    /// <summary>What the turn has loaded already, and committed, is shown without another query.</summary>
    /// <returns><see cref="NotFound"/>, also for somebody else's.</returns>
    public async Task<Result<EnrolmentView>> OneAsync(EnrolmentId id, KnownPerson person, CancellationToken ct)
    {
        if (await store.FindOwnAsync(id, person.Id, ct) is not { } enrolment)
        {
            return new NotFound();
        }

        var cohort = await store.Cohorts.FindAsync([enrolment.CohortId], ct);
        return (await ViewsAsync([new OpenEnrolment(enrolment, cohort!)], person, ct))[0];
    }

    public async Task<Result<EnrolmentView>> InCohortAsync(CohortId cohort, KnownPerson person, CancellationToken ct) =>
        await ReadAsync(store.Enrolments.Where(e => e.CohortId == cohort), person, ct) is [var found]
            ? found
            : new NotFound();

    /// <summary>The newest first, at most 20.</summary>
    public Task<IReadOnlyList<EnrolmentView>> AllOfAsync(KnownPerson person, CancellationToken cancellation) =>
        ReadAsync(store.Enrolments, person, cancellation);

    private async Task<IReadOnlyList<EnrolmentView>> ReadAsync(
        IQueryable<CohortEnrolment> enrolments,
        KnownPerson person,
        CancellationToken ct
    )
    {
        var own =
            from enrolment in enrolments
            join cohort in store.Cohorts on enrolment.CohortId equals cohort.Id
            where enrolment.PersonId == person.Id && enrolment.CohortId != Cohort.InformalId
            orderby enrolment.CreatedAt descending, enrolment.Id descending
            select new OpenEnrolment(enrolment, cohort);
        return await ViewsAsync(await own.Take(Most).ToListAsync(ct), person, ct);
    }

    private async Task<IReadOnlyList<EnrolmentView>> ViewsAsync(
        List<OpenEnrolment> found,
        KnownPerson person,
        CancellationToken ct
    )
    {
        var names = await NamesAsync([.. found.SelectMany(open => open.Enrolment.NotWith).Distinct()], ct);
        // What was known of the person when the turn began may have been changed by it.
        var isNamed = store.People.Local.FindEntry(person.Id)?.Entity.NamedInDigests ?? person.NamedInDigests;
        return found.ConvertAll(open => View(open.Enrolment, open.Cohort, names, isNamed));
    }

    private async Task<Dictionary<PersonId, ColleagueHint>> NamesAsync(
        IReadOnlyList<PersonId> people,
        CancellationToken ct
    ) =>
        people.Count == 0
            ? []
            : await store
                .People.Where(p => people.Contains(p.Id))
                .Select(p => new { p.Id, Hint = new ColleagueHint(p.Name, p.Department) })
                .ToDictionaryAsync(p => p.Id, p => p.Hint, ct);

    private static EnrolmentView View(
        CohortEnrolment enrolment,
        Cohort cohort,
        Dictionary<PersonId, ColleagueHint> names,
        bool isNamed
    ) =>
        new(
            enrolment.Id,
            EnrolmentCohort.Of(cohort),
            enrolment.State,
            enrolment.Step,
            enrolment.AllAsked,
            enrolment.Role,
            enrolment.SkillsOffered,
            enrolment.GoalsWanted,
            enrolment.Level,
            enrolment.Languages,
            enrolment.Availability,
            enrolment.Format,
            enrolment.Capacity,
            [.. enrolment.NotWith.Where(names.ContainsKey).Select(p => names[p])],
            isNamed,
            enrolment.PausedUntil
        )
        {
            Interests = enrolment.Interests,
            Affinities = enrolment.Affinities,
            SkipsRound = enrolment.SkipsRound,
            StepVersion = enrolment.VersionOf(enrolment.Step),
            Version = enrolment.Version,
        };
}
