using MentorBot.Domain.Store;
using Microsoft.EntityFrameworkCore;

namespace MentorBot.Domain.Notices;

/// <summary>When waiting messages expire.</summary>
internal sealed class NoticeDeadlines : IDeadlines
{
    public Task ShiftAsync(MentorStore store, DateTimeOffset since, TimeSpan by, CancellationToken cancellation)
    {
        var seconds = by.TotalSeconds;
        return store
            .Notices.Where(n => n.State == NoticeState.Pending || n.State == NoticeState.Claimed)
            .Where(n => n.ExpiresAt > since)
            .ExecuteUpdateAsync(
                change => change.SetProperty(n => n.ExpiresAt, n => n.ExpiresAt.AddSeconds(seconds)),
                cancellation
            );
    }
}
