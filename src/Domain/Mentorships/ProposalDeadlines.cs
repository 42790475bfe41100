using MentorBot.Domain.Notices;
using MentorBot.Domain.Store;
using Microsoft.EntityFrameworkCore;

namespace MentorBot.Domain.Mentorships;

/// <summary>Until when proposals can be answered.</summary>
internal sealed class ProposalDeadlines : IDeadlines
{
    public Task ShiftAsync(MentorStore store, DateTimeOffset since, TimeSpan by, CancellationToken cancellation)
    {
        var seconds = by.TotalSeconds;
        return store
            .Mentorships.IgnoreAutoIncludes()
            .Where(m => m.ExpiresAt > since && m.State != MentorshipState.Ended && m.State != MentorshipState.Completed)
            .ExecuteUpdateAsync(
                change => change.SetProperty(m => m.ExpiresAt, m => m.ExpiresAt.AddSeconds(seconds)),
                cancellation
            );
    }
}
