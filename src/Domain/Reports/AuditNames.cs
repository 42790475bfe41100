using MentorBot.Domain.Shared;
using MentorBot.Domain.Store;
using Microsoft.EntityFrameworkCore;

namespace MentorBot.Domain.Reports;

/// <summary>Names for the ids of some entries, read with one statement for each kind of thing.</summary>
internal sealed class AuditNames
{
    private readonly Dictionary<PersonId, string> names;
    private readonly Dictionary<Guid, string> cohortNames;

    private AuditNames(Dictionary<PersonId, string> names, Dictionary<Guid, string> cohortNames) =>
        (this.names, this.cohortNames) = (names, cohortNames);

    public static async Task<AuditNames> ReadAsync(
        MentorStore store,
        List<AuditEntry> entries,
        CancellationToken cancellation
    )
    {
        var known = entries.FindAll(e => AuditActs.Programme.Contains(e.Action));
        var people = known
            .Where(e => e.ActorId is not null)
            .Select(e => e.ActorId!.Value)
            .Concat(known.Where(IsOnPerson).Select(e => new PersonId(e.SubjectId)))
            .Distinct()
            .ToList();
        return new(
            await store
                .People.Where(p => people.Contains(p.Id))
                .ToDictionaryAsync(p => p.Id, p => p.Name, cancellation),
            await CohortNamesAsync(store, [.. known.Select(e => e.SubjectId).Distinct()], cancellation)
        );
    }

    /// <summary>By the id of a cohort or of one of its match runs.</summary>
    private static async Task<Dictionary<Guid, string>> CohortNamesAsync(
        MentorStore store,
        List<Guid> subjects,
        CancellationToken cancellation
    )
    {
        var ids = subjects.ConvertAll(id => new CohortId(id));
        var runs = subjects.ConvertAll(id => new MatchRunId(id));
        var ofRuns = await (
            from run in store.MatchRuns
            join cohort in store.Cohorts on run.CohortId equals cohort.Id
            where runs.Contains(run.Id)
            select new { run.Id, cohort.Name }
        ).ToDictionaryAsync(run => run.Id.Value, run => run.Name, cancellation);
        var named = await store
            .Cohorts.Where(c => ids.Contains(c.Id))
            .Select(c => new { c.Id, c.Name })
            .ToDictionaryAsync(cohort => cohort.Id.Value, cohort => cohort.Name, cancellation);
        return new(named.Concat(ofRuns));
    }

    public AuditLine LineOf(AuditEntry entry)
    {
        if (!AuditActs.Programme.Contains(entry.Action))
        {
            return new(entry.At, entry.Action, AuditActor.NotSaid, null, null);
        }

        var name = entry.ActorId is { } actor ? names.GetValueOrDefault(actor) : null;
        return new(
            entry.At,
            entry.Action,
            entry.ActorId is null ? AuditActor.System
                : name is null ? AuditActor.Erased
                : AuditActor.Person,
            name,
            IsOnPerson(entry)
                ? names.GetValueOrDefault(new(entry.SubjectId))
                : cohortNames.GetValueOrDefault(entry.SubjectId)
        );
    }

    private static bool IsOnPerson(AuditEntry entry) => AuditActs.OnPeople.Contains(entry.Action);
}
