using MentorBot.Domain.Notices;
using MentorBot.Domain.Store;
using Microsoft.EntityFrameworkCore;

namespace MentorBot.Domain.CheckIns;

/// <summary>When a check-in without an answer is asked once more.</summary>
internal sealed class NudgeDeadlines : IDeadlines
{
    public Task ShiftAsync(MentorStore store, DateTimeOffset since, TimeSpan by, CancellationToken cancellation)
    {
        var seconds = by.TotalSeconds;
        return store
            .CheckIns.Where(c => c.State == CheckInState.Asked && c.NudgeAt > since)
            .ExecuteUpdateAsync(
                change => change.SetProperty(c => c.NudgeAt, c => c.NudgeAt!.Value.AddSeconds(seconds)),
                cancellation
            );
    }
}
