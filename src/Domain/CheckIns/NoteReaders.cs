using MentorBot.Domain.Mentorships;
using MentorBot.Domain.People;
using MentorBot.Domain.Shared;
using MentorBot.Domain.Store;
using Microsoft.EntityFrameworkCore;

namespace MentorBot.Domain.CheckIns;

/// <summary>
/// Who reads a note that somebody addressed to the coordinators: coordinators who can be reached, who stand nowhere above the
/// writer in the directory, and who share no mentorship with them, past or present. Those named for notes come first: the
/// others read only what none of these may.
/// </summary>
internal static class NoteReaders
{
    /// <returns>Each writer's readers; none where nobody is left.</returns>
    public static async Task<IReadOnlyDictionary<PersonId, IReadOnlyList<PersonId>>> NoteReadersAsync(
        this MentorStore store,
        Coordinators coordinators,
        IReadOnlyCollection<PersonId> writers,
        CancellationToken cancellation
    )
    {
        var known = await KnownAsync(store, coordinators, cancellation);
        var lines = await store.LinesAboveAsync(writers, cancellation);
        var partners = await PartnersAsync(store, [.. known.Select(c => c.Id)], writers, cancellation);
        return writers.Distinct().ToDictionary(writer => writer, ReadersOf);

        IReadOnlyList<PersonId> ReadersOf(PersonId writer)
        {
            var free = known
                .Where(c => c.Id != writer && !lines[writer].Contains(c.Id) && !partners.Contains((writer, c.Id)))
                .ToList();
            var named = free.Where(c => c.IsNamed).ToList();
            return [.. (named.Count > 0 ? named : free).Select(c => c.Id)];
        }
    }

    private static async Task<List<(PersonId Id, bool IsNamed)>> KnownAsync(
        MentorStore store,
        Coordinators coordinators,
        CancellationToken cancellation
    )
    {
        var ids = coordinators.EntraIds.ToList();
        var people = await store
            .People.Where(p =>
                ids.Contains(p.EntraId) && p.Reachability == Reachability.Reachable && p.MissingSince == null
            )
            .OrderBy(p => p.Id)
            .Select(p => new { p.Id, p.EntraId })
            .ToListAsync(cancellation);
        return people.ConvertAll(p => (p.Id, coordinators.IsNamedForNotes(p.EntraId)));
    }

    private static async Task<HashSet<(PersonId Writer, PersonId Coordinator)>> PartnersAsync(
        MentorStore store,
        List<PersonId> coordinators,
        IReadOnlyCollection<PersonId> writers,
        CancellationToken cancellation
    )
    {
        var members = store.Set<MentorshipMember>();
        var shared = await (
            from writer in members
            join other in members on writer.MentorshipId equals other.MentorshipId
            where writers.Contains(writer.PersonId) && coordinators.Contains(other.PersonId)
            select new { Writer = writer.PersonId, Coordinator = other.PersonId }
        )
            .Distinct()
            .ToListAsync(cancellation);
        return [.. shared.Select(pair => (pair.Writer, pair.Coordinator))];
    }
}
