using MentorBot.Domain.People;
using MentorBot.Domain.Store;
using Microsoft.EntityFrameworkCore;

namespace MentorBot.Domain.Notices;

/// <summary>How long the notice that waits longest has been due; only of people who can be reached.</summary>
public sealed class FindOldestDue(MentorStore store)
{
    /// <summary>Null when nothing is due.</summary>
    public async Task<TimeSpan?> RunAsync(DateTimeOffset now, CancellationToken cancellation)
    {
        var oldest = await store
            .Notices.Where(n => n.State == NoticeState.Pending || n.State == NoticeState.Claimed)
            .Where(n => n.NotBefore <= now && n.ExpiresAt > now)
            .Where(n => store.People.Any(p => p.Id == n.RecipientId && p.Reachability == Reachability.Reachable))
            .MinAsync(n => (DateTimeOffset?)n.NotBefore, cancellation);
        return now - oldest;
    }
}
