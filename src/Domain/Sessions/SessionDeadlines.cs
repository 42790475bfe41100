using MentorBot.Domain.Notices;
using MentorBot.Domain.Store;
using Microsoft.EntityFrameworkCore;

namespace MentorBot.Domain.Sessions;

/// <summary>Until when proposed times wait for an answer.</summary>
internal sealed class SessionDeadlines : IDeadlines
{
    public Task ShiftAsync(MentorStore store, DateTimeOffset since, TimeSpan by, CancellationToken cancellation)
    {
        var seconds = by.TotalSeconds;
        return store
            .Sessions.Where(s => s.AnswerBy > since)
            .ExecuteUpdateAsync(
                change => change.SetProperty(s => s.AnswerBy, s => s.AnswerBy!.Value.AddSeconds(seconds)),
                cancellation
            );
    }
}
