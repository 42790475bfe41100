using MentorBot.Domain.Notices;
using MentorBot.Domain.Store;
using Microsoft.EntityFrameworkCore;

namespace MentorBot.Domain.Closings;

/// <summary>Until when it counts that somebody is done with a mentorship.</summary>
internal sealed class ClosingDeadlines : IDeadlines
{
    public Task ShiftAsync(MentorStore store, DateTimeOffset since, TimeSpan by, CancellationToken cancellation)
    {
        var (seconds, alive) = (by.TotalSeconds, since - ClosingTimes.Patience);
        return store
            .ClosingStatements.Where(s => s.DoneAt > alive)
            .ExecuteUpdateAsync(
                change => change.SetProperty(s => s.DoneAt, s => s.DoneAt!.Value.AddSeconds(seconds)),
                cancellation
            );
    }
}
