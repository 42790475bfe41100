using MentorBot.Domain.Cohorts;
using MentorBot.Domain.Store;
using Microsoft.EntityFrameworkCore;

namespace MentorBot.Domain.Suggestions;

/// <summary>How far a cohort's suggestions have got: numbers for its coordinators, never an answer.</summary>
/// <param name="ClosesAt">The deadline.</param>
/// <param name="TakesAnswers">Whether answers still count.</param>
/// <param name="IsPrepared">Whether the suggestions have been sent out.</param>
/// <param name="IsImpossible">Whether the planner refused; a preview of the match says why.</param>
/// <param name="Asked">People who have suggestions.</param>
/// <param name="Answered">How many of them have answered.</param>
public sealed record SuggestionStatus(
    DateTimeOffset ClosesAt,
    bool TakesAnswers,
    bool IsPrepared,
    bool IsImpossible,
    int Asked,
    int Answered
);

internal static class SuggestionStatuses
{
    /// <summary>The cohort's latest round; null if there was none.</summary>
    public static async Task<SuggestionStatus?> SuggestionStatusAsync(
        this MentorStore store,
        Cohort cohort,
        DateTimeOffset now,
        CancellationToken cancellation
    )
    {
        var last = await store
            .SuggestionRounds.AsNoTracking()
            .Where(r => r.CohortId == cohort.Id)
            .OrderByDescending(r => r.AskedAt)
            .ThenByDescending(r => r.Id)
            .Select(r => new
            {
                Round = r,
                Asked = store.Shortlists.Count(s => s.RoundId == r.Id),
                Answered = store.Shortlists.Count(s => s.RoundId == r.Id && s.AnsweredAt != null),
            })
            .FirstOrDefaultAsync(cancellation);
        return last is null
            ? null
            : new(
                last.Round.ClosesAt,
                last.Round.TakesAnswers(cohort.State, now),
                last.Round.PreparedAt is not null,
                last.Round.State == SuggestionRoundState.Impossible,
                last.Asked,
                last.Answered
            );
    }
}
