using MentorBot.Domain.Notices;
using MentorBot.Domain.Store;
using Microsoft.EntityFrameworkCore;

namespace MentorBot.Domain.Suggestions;

/// <summary>Until when suggestions can be answered, and from when the reminder counts.</summary>
internal sealed class SuggestionDeadlines : IDeadlines
{
    public async Task ShiftAsync(MentorStore store, DateTimeOffset since, TimeSpan by, CancellationToken cancellation)
    {
        var seconds = by.TotalSeconds;
        await store
            .SuggestionRounds.Where(r => r.State == SuggestionRoundState.Open && r.ClosesAt > since)
            .ExecuteUpdateAsync(
                change => change.SetProperty(r => r.ClosesAt, r => r.ClosesAt.AddSeconds(seconds)),
                cancellation
            );
        await store
            .Shortlists.Where(s => s.AnsweredAt == null && s.RemindedAt == null)
            .Where(s => store.SuggestionRounds.Any(r => r.Id == s.RoundId && r.State == SuggestionRoundState.Open))
            .ExecuteUpdateAsync(
                change => change.SetProperty(s => s.AskedAt, s => s.AskedAt.AddSeconds(seconds)),
                cancellation
            );
    }
}
