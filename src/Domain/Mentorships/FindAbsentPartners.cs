using MentorBot.Domain.People;
using MentorBot.Domain.Shared;
using MentorBot.Domain.Store;
using Microsoft.EntityFrameworkCore;

namespace MentorBot.Domain.Mentorships;

/// <summary>Of whom somebody has been told that they cannot be reached, as long as that is so.</summary>
public sealed class FindAbsentPartners(MentorStore store)
{
    /// <summary>Null when there is nobody, or the reader has no part in the mentorship.</summary>
    public async Task<AbsentPartners?> RunAsync(MentorshipId id, PersonId reader, CancellationToken cancellation)
    {
        var members = store.Mentorships.IgnoreAutoIncludes().Where(m => m.Id == id).SelectMany(m => m.Members);
        var told = await members
            .Where(m => m.PersonId == reader)
            .Select(m => new { At = m.ToldOfAbsenceAt, m.AwaitsChoice })
            .SingleOrDefaultAsync(cancellation);
        if (told?.At is not { } toldAt)
        {
            return null;
        }

        var away = await members
            .Where(m => m.PersonId != reader)
            .Where(m => m.Response == MemberResponse.Accepted || m.Response == MemberResponse.Awaited)
            .Join(store.People, m => m.PersonId, p => p.Id, (_, p) => p)
            .Where(p => p.Reachability != Reachability.Reachable && p.Reachability != Reachability.Left)
            .Where(p => p.ReachabilityChangedAt < toldAt)
            .Select(p => p.Id)
            .ToListAsync(cancellation);
        return away.Count == 0 ? null : new AbsentPartners(away, told.AwaitsChoice);
    }
}

/// <param name="People">Those who cannot be reached.</param>
/// <param name="AwaitsChoice">Too few are left to meet, and the reader has not chosen to wait.</param>
public sealed record AbsentPartners(IReadOnlyList<PersonId> People, bool AwaitsChoice);
