using MentorBot.Domain.Cohorts;
using MentorBot.Domain.People;
using MentorBot.Domain.Shared;
using MentorBot.Domain.Store;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace MentorBot.Domain.Enrolment;

/// <summary>Reads a person's own enrolments; nobody else's can be found.</summary>
public sealed class FindEnrolments(MentorStore store)
{
    /// <summary>A turn will be about this one. Read ahead it is known here already; shown it is only to whose it is.</summary>
    public Ahead Foresee(EnrolmentId id) =>
        new Ahead<OpenEnrolment>(EnrolmentSql.Foreseen, [StoreSql.Value(id.Value)], Read);

    /// <summary>Asked again in the same turn it is what the turn has committed, without another look.</summary>
    /// <returns><see cref="NotFound"/>, also for somebody else's.</returns>
    public async Task<Result<EnrolmentView>> OneAsync(EnrolmentId id, KnownPerson person, CancellationToken ct) =>
        TheOneOf(
            Committed(id, person) is { } open
                ? await ViewsAsync([open], person, ct)
                : await ReadAsync(EnrolmentSql.One, person, [StoreSql.Value(id.Value)], ct)
        );

    public async Task<Result<EnrolmentView>> InCohortAsync(CohortId cohort, KnownPerson person, CancellationToken ct) =>
        TheOneOf(await ReadAsync(EnrolmentSql.InCohort, person, [StoreSql.Value(cohort.Value)], ct));

    /// <summary>The newest first, at most 20.</summary>
    public Task<IReadOnlyList<EnrolmentView>> AllOfAsync(KnownPerson person, CancellationToken cancellation) =>
        ReadAsync(EnrolmentSql.All, person, [], cancellation);

    private static Result<EnrolmentView> TheOneOf(IReadOnlyList<EnrolmentView> found) =>
        found.Count == 1 ? found[0] : new NotFound();

    /// <summary>Null when it was not read before, or could not be saved.</summary>
    private OpenEnrolment? Committed(EnrolmentId id, KnownPerson person) =>
        store.Known<CohortEnrolment>(id) is { } enrolment
        && enrolment.PersonId == person.Id
        && store.Known<Cohort>(enrolment.CohortId) is { } cohort
            ? new OpenEnrolment(enrolment, cohort)
            : null;

    private async Task<IReadOnlyList<EnrolmentView>> ReadAsync(
        string sql,
        KnownPerson person,
        NpgsqlParameter[] more,
        CancellationToken ct
    ) => await ViewsAsync(await store.ReadAsync(sql, [StoreSql.Value(person.Id.Value), .. more], Read, ct), person, ct);

    /// <summary>Tracked, so that who acts on it need not look again.</summary>
    private OpenEnrolment Read(Cells cells)
    {
        var enrolment = CohortEnrolment.Read(cells);
        enrolment = store.Track(enrolment.Id, enrolment, cells.Version());
        var cohort = Cohort.Read(cells);
        return new OpenEnrolment(enrolment, store.Track(cohort.Id, cohort, cells.Version()));
    }

    private async Task<IReadOnlyList<EnrolmentView>> ViewsAsync(
        List<OpenEnrolment> found,
        KnownPerson person,
        CancellationToken ct
    )
    {
        var names = await NamesAsync([.. found.SelectMany(open => open.Enrolment.NotWith).Distinct()], ct);
        var isNamed = store.Known<Person>(person.Id)?.NamedInDigests ?? person.NamedInDigests;
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
        };
}
