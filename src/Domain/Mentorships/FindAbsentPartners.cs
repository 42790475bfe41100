using MentorBot.Domain.People;
using MentorBot.Domain.Shared;
using MentorBot.Domain.Store;
using Microsoft.EntityFrameworkCore;

namespace MentorBot.Domain.Mentorships;

/// <summary>Of whom somebody has been told that they cannot be reached, as long as that is so.</summary>
public sealed class FindAbsentPartners(MentorStore store)
{
    /// <summary>
    /// For each reader in a mentorship; without those of whom nobody is away, or who have no part in it. In two queries,
    /// however many they are.
    /// </summary>
    public async Task<IReadOnlyDictionary<(MentorshipId Id, PersonId Reader), AbsentPartners>> RunAsync(
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

    private static AbsentPartners Of(MentorshipMember reader, IEnumerable<Away> away) =>
        new(
            [.. away.Where(a => a.Person != reader.PersonId && a.Since < reader.ToldOfAbsenceAt).Select(a => a.Person)],
            reader.AwaitsChoice
        );

    private sealed record Away(MentorshipId Mentorship, PersonId Person, DateTimeOffset Since);
}

/// <param name="People">Those who cannot be reached.</param>
/// <param name="AwaitsChoice">Too few are left to meet, and the reader has not chosen to wait.</param>
public sealed record AbsentPartners(IReadOnlyList<PersonId> People, bool AwaitsChoice);
