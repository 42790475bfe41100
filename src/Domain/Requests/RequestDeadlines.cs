using MentorBot.Domain.Notices;
using MentorBot.Domain.Store;
using Microsoft.EntityFrameworkCore;

namespace MentorBot.Domain.Requests;

/// <summary>Until when requests wait for an answer.</summary>
internal sealed class RequestDeadlines : IDeadlines
{
    public Task ShiftAsync(MentorStore store, DateTimeOffset since, TimeSpan by, CancellationToken cancellation)
    {
        var seconds = by.TotalSeconds;
        return store
            .HelpRequests.Where(r => r.State == HelpRequestState.Open && r.AnswerBy > since)
            .ExecuteUpdateAsync(
                change => change.SetProperty(r => r.AnswerBy, r => r.AnswerBy.AddSeconds(seconds)),
                cancellation
            );
    }
}
