using MentorBot.Domain.Cohorts;
using MentorBot.Domain.Shared;
using MentorBot.Domain.Store;
using Microsoft.EntityFrameworkCore;

namespace MentorBot.Domain.Suggestions;

/// <summary>
/// Reads the state of a cohort's suggestions, for its coordinators and for the notice that they have closed.
/// </summary>
public sealed class ReadSuggestionRound(MentorStore store)
{
    public async Task<Result<SuggestionNews>> RunAsync(
        CohortId id,
        CommandContext context,
        CancellationToken cancellation
    )
    {
        var cohort = context.IsCoordinator
            ? await store.Cohorts.AsNoTracking().SingleOrDefaultAsync(c => c.Id == id, cancellation)
            : null;
        return cohort is null ? new NotFound() : await NewsAsync(cohort, context.Now, cancellation);
    }

    /// <summary>
    /// Null if the notice is no longer true: the cohort has moved on, or people have been asked again.
    /// </summary>
    public async Task<SuggestionNews?> ClosedAsync(SuggestionRoundId id, DateTimeOffset now, CancellationToken ct)
    {
        var cohort = await store
            .Cohorts.AsNoTracking()
            .Where(c => c.State == CohortState.Matching)
            .SingleOrDefaultAsync(c => store.SuggestionRounds.Any(r => r.Id == id && r.CohortId == c.Id), ct);
        var news = cohort is null ? null : await NewsAsync(cohort, now, ct);
        return news?.Last is { TakesAnswers: false } ? news : null;
    }

    private async Task<SuggestionNews> NewsAsync(Cohort cohort, DateTimeOffset now, CancellationToken cancellation) =>
        new(
            cohort.Id,
            cohort.Name,
            cohort.State,
            cohort.Policy.SuggestionsFirst,
            await store.SuggestionStatusAsync(cohort, now, cancellation)
        );
}

/// <summary>The state of a cohort's suggestions.</summary>
/// <param name="Offered">Whether the cohort's policy lets people rank suggestions.</param>
/// <param name="Last">The latest round; null if there was none.</param>
public sealed record SuggestionNews(
    CohortId CohortId,
    string Cohort,
    CohortState State,
    bool Offered,
    SuggestionStatus? Last
)
{
    /// <summary>Whether a coordinator can ask for rankings now.</summary>
    public bool CanAsk => Offered && State == CohortState.Matching && Last is not { TakesAnswers: true };
}
