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
    /// <summary>What this turn has read already.</summary>
    private readonly List<Row> seen = [];

    /// <summary>Asked again in the same turn it is what the turn has committed, without another look.</summary>
    /// <returns><see cref="NotFound"/>, also for somebody else's.</returns>
    public async Task<Result<EnrolmentView>> OneAsync(EnrolmentId id, PersonId person, CancellationToken ct) =>
        Committed(id) is { } row && row.Enrolment.PersonId == person
            ? View(row, await NamesAsync(row.Enrolment.NotWith, ct))
            : TheOneOf(await ReadAsync(EnrolmentSql.One, person, [StoreSql.Value(id.Value)], ct));

    public async Task<Result<EnrolmentView>> InCohortAsync(CohortId cohort, PersonId person, CancellationToken ct) =>
        TheOneOf(await ReadAsync(EnrolmentSql.InCohort, person, [StoreSql.Value(cohort.Value)], ct));

    /// <summary>The newest first, at most 20.</summary>
    public Task<IReadOnlyList<EnrolmentView>> AllOfAsync(PersonId person, CancellationToken cancellation) =>
        ReadAsync(EnrolmentSql.All, person, [], cancellation);

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

    private async Task<IReadOnlyList<EnrolmentView>> ReadAsync(
        string sql,
        PersonId person,
        NpgsqlParameter[] more,
        CancellationToken ct
    )
    {
        var rows = await store.ReadAsync(sql, [StoreSql.Value(person.Value), .. more], Read, ct);
        seen.AddRange(rows);
        var names = await NamesAsync([.. rows.SelectMany(row => row.Enrolment.NotWith).Distinct()], ct);
        return [.. rows.Select(row => View(row, names))];
    }

    /// <summary>Tracked, so that who acts on it need not look again.</summary>
    private Row Read(Cells cells)
    {
        var enrolment = CohortEnrolment.Read(cells);
        enrolment = store.Track(enrolment.Id, enrolment, cells.Version());
        var cohort = Cohort.Read(cells);
        cohort = store.Track(cohort.Id, cohort, cells.Version());
        return new Row(enrolment, cohort, cells.Flag());
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
