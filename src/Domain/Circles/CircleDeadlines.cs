using MentorBot.Domain.Notices;
using MentorBot.Domain.Store;
using Microsoft.EntityFrameworkCore;

namespace MentorBot.Domain.Circles;

/// <summary>When wishes to join a circle come true, and until when members can say whether two circles become one.</summary>
internal sealed class CircleDeadlines : IDeadlines
{
    public async Task ShiftAsync(MentorStore store, DateTimeOffset since, TimeSpan by, CancellationToken cancellation)
    {
        var seconds = by.TotalSeconds;
        await store
            .CircleRequests.Where(r => r.State == CircleRequestState.Waiting && r.JoinsAt > since)
            .ExecuteUpdateAsync(
                change => change.SetProperty(r => r.JoinsAt, r => r.JoinsAt.AddSeconds(seconds)),
                cancellation
            );
        await store
            .CircleMerges.Where(m => m.State == CircleMergeState.Asking && m.AnswerBy > since)
            .ExecuteUpdateAsync(
                change => change.SetProperty(m => m.AnswerBy, m => m.AnswerBy.AddSeconds(seconds)),
                cancellation
            );
    }
}
