using MentorBot.Domain.People;
using MentorBot.Domain.Shared;
using MentorBot.Domain.Store;
using Microsoft.EntityFrameworkCore;

namespace MentorBot.Domain.Mentorships;

/// <summary>
/// Finds the unreachable partners that a member has been told about, for as long as they cannot be reached.
/// </summary>
public sealed class FindUnreachablePartners(MentorStore store)
{
    /// <summary>
    /// The unreachable partners of each reader; readers with none, or who are not members, are left out. Needs two
    /// queries, however many readers there are.
    /// </summary>
    public async Task<IReadOnlyDictionary<(MentorshipId Id, PersonId Reader), UnreachablePartners>> RunAsync(
        IReadOnlyCollection<(MentorshipId Id, PersonId Reader)> wanted,
        CancellationToken cancellation
    )
    {
        var ids = wanted.Select(w => w.Id).Distinct().ToList();
        var members = store.Mentorships.IgnoreAutoIncludes().Where(m => ids.Contains(m.Id)).SelectMany(m => m.Members);
        var told = await members
            .AsNoTracking()
            .Where(m => m.ToldOfAbsenceAt != null)
            .ToDictionaryAsync(m => (m.MentorshipId, m.PersonId), cancellation);
        var away = await members
            .Where(m => m.Response == MemberResponse.Accepted || m.Response == MemberResponse.Awaited)
            .Join(store.People, m => m.PersonId, p => p.Id, (m, p) => new { m.MentorshipId, Person = p })
            .Where(m => m.Person.Reachability != Reachability.Reachable && m.Person.Reachability != Reachability.Left)
            .Select(m => new Away(m.MentorshipId, m.Person.Id, m.Person.ReachabilityChangedAt))
            .ToListAsync(cancellation);
        var everybody = away.ToLookup(a => a.Mentorship);
        return wanted
            .Distinct()
            .Where(told.ContainsKey)
            .Select(w => (Key: w, Absent: Of(told[w], everybody[w.Id])))
            .Where(found => found.Absent.People.Count > 0)
            .ToDictionary(found => found.Key, found => found.Absent);
    }

    private static UnreachablePartners Of(MentorshipMember reader, IEnumerable<Away> away) =>
        new(
            [.. away.Where(a => a.Person != reader.PersonId && a.Since < reader.ToldOfAbsenceAt).Select(a => a.Person)],
            reader.AwaitsChoice
        );

    private sealed record Away(MentorshipId Mentorship, PersonId Person, DateTimeOffset Since);
}

/// <summary>Partners of one reader who cannot be reached.</summary>
/// <param name="People">The partners.</param>
/// <param name="AwaitsChoice">
/// Whether too few can be reached for a meeting and the reader has not decided to wait.
/// </param>
public sealed record UnreachablePartners(IReadOnlyList<PersonId> People, bool AwaitsChoice);
