using MentorBot.Domain.Notices;
using MentorBot.Domain.Store;
using Microsoft.EntityFrameworkCore;

namespace MentorBot.Domain.Agreements;

/// <summary>From when the reminder of an agreement counts.</summary>
internal sealed class AgreementDeadlines : IDeadlines
{
    public Task ShiftAsync(MentorStore store, DateTimeOffset since, TimeSpan by, CancellationToken cancellation)
    {
        var seconds = by.TotalSeconds;
        return store
            .Agreements.IgnoreAutoIncludes()
            .Where(a => a.AskedAt != null && a.RemindedAt == null)
            .ExecuteUpdateAsync(
                change => change.SetProperty(a => a.AskedAt, a => a.AskedAt!.Value.AddSeconds(seconds)),
                cancellation
            );
    }
}
