using MentorBot.Domain.Privacy;
using MentorBot.Domain.Shared;
using MentorBot.Domain.Store;
using Microsoft.EntityFrameworkCore;

namespace MentorBot.Domain.Mentorships;

/// <summary>
/// Ends the part of people whose account is gone: their proposals fall, what two had ends, groups and circles go on while
/// enough are left. The others hear what they would hear of any exit and are first in line for the next match. May be run
/// at any time, any number of times.
/// </summary>
public sealed class EndWithLeavers(MentorStore store, ReachPolicy policy)
{
    /// <returns>How many parts were ended.</returns>
    public Task<int> RunAsync(DateTimeOffset now, CancellationToken cancellation) =>
        Batches.DrainAsync(store, () => EndAsync(now, cancellation));

    private async Task<int> EndAsync(DateTimeOffset now, CancellationToken cancellation)
    {
        var due = await store
            .Leavers(now.AddDays(-policy.EndAfterDays))
            .OrderBy(m => m.MentorshipId)
            .ThenBy(m => m.PersonId)
            .Take(Batches.Size)
            .Select(m => new { m.MentorshipId, m.PersonId })
            .ToListAsync(cancellation);
        var ids = due.Select(d => d.MentorshipId).Distinct().ToList();
        var bonds = await store.LoadBondsAsync(store.Mentorships.Where(m => ids.Contains(m.Id)), cancellation);
        var byId = bonds.ToDictionary(b => b.Mentorship.Id);
        foreach (var leaver in due)
        {
            var bond = byId[leaver.MentorshipId];
            store.Depart(bond, bond.Mentorship.Member(leaver.PersonId)!, now);
            store.Audit.Add(AuditEntry.Of(Act.OfJob(now), "end-with-leaver", leaver.MentorshipId.Value));
        }

        await store.CommitQuietlyAsync(Act.OfJob(now), cancellation);
        return due.Count;
    }
}
