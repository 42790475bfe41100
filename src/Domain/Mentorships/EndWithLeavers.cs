using MentorBot.Domain.Shared;
using MentorBot.Domain.Store;
using Microsoft.EntityFrameworkCore;

namespace MentorBot.Domain.Mentorships;

/// <summary>
/// Removes people whose accounts are gone: their proposals fall through, pairs end, groups and circles continue while
/// enough members remain. The others get the same message as for any exit and precedence in the next match. Idempotent,
/// so it may run at any time.
/// </summary>
public sealed class EndWithLeavers(MentorStore store, ReachPolicy policy, OddRows odd)
{
    /// <returns>How many memberships were ended.</returns>
    public Task<int> RunAsync(DateTimeOffset now, CancellationToken cancellation) =>
        odd.DrainAsync(
            new RowJob<MentorshipId>("end-with-leavers", store, ids => EndAsync(ids, now, cancellation)),
            DueBy(now).Select(m => m.MentorshipId).Distinct().OrderBy(id => id),
            now,
            cancellation
        );

    private IQueryable<MentorshipMember> DueBy(DateTimeOffset now) => store.Leavers(now.AddDays(-policy.EndAfterDays));

    private async Task<int> EndAsync(List<MentorshipId> ids, DateTimeOffset now, CancellationToken cancellation)
    {
        var due = await DueBy(now)
            .Where(m => ids.Contains(m.MentorshipId))
            .OrderBy(m => m.MentorshipId)
            .ThenBy(m => m.PersonId)
            .Select(m => new { m.MentorshipId, m.PersonId })
            .ToListAsync(cancellation);
        var loaded = await store.LoadDetailsAsync(store.Mentorships.Where(m => ids.Contains(m.Id)), cancellation);
        var byId = loaded.ToDictionary(b => b.Mentorship.Id);
        foreach (var leaver in due)
        {
            var details = byId[leaver.MentorshipId];
            store.Depart(details, details.Mentorship.Member(leaver.PersonId)!, now);
            store.Audit.Add(AuditEntry.Of(CommandContext.OfJob(now), "end-with-leaver", leaver.MentorshipId.Value));
        }

        await store.CommitQuietlyAsync(CommandContext.OfJob(now), cancellation);
        return due.Count;
    }
}
