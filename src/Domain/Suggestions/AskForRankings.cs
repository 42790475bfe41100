using MentorBot.Domain.Cohorts;
using MentorBot.Domain.Shared;
using MentorBot.Domain.Store;
using Microsoft.EntityFrameworkCore;

namespace MentorBot.Domain.Suggestions;

/// <summary>
/// Asks everyone waiting in a cohort to rank up to three suggestions. This only opens a round;
/// <c>PrepareSuggestions</c> computes the suggestions, which may take longer than a turn. Asking again while a
/// round is open changes nothing.
/// </summary>
public sealed class AskForRankings(MentorStore store)
{
    /// <param name="id">The cohort.</param>
    /// <param name="days">Days to answer; null for <see cref="SuggestionRound.DefaultDays"/>.</param>
    /// <param name="context">A coordinator's command.</param>
    /// <param name="cancellation">Cancels the queries.</param>
    /// <returns>
    /// Refused with <see cref="NotFound"/>, <see cref="CohortIsNot"/>, <see cref="SuggestionsNotOffered"/> or
    /// <see cref="DaysToAnswerOutOfRange"/>.
    /// </returns>
    public async Task<Result<Done>> RunAsync(
        CohortId id,
        int? days,
        CommandContext context,
        CancellationToken cancellation
    )
    {
        var cohort = context.IsCoordinator ? await store.Cohorts.FindAsync([id], cancellation) : null;
        if (cohort is null)
        {
            return new NotFound();
        }

        if (RefusalOf(cohort, days) is { } refusal)
        {
            return refusal;
        }

        var open = await store.SuggestionRounds.SingleOrDefaultAsync(
            r => r.CohortId == id && r.State == SuggestionRoundState.Open,
            cancellation
        );
        if (open?.TakesAnswers(cohort.State, context.Now) == true)
        {
            return new Done();
        }

        open?.Close(context.Now);
        store.SuggestionRounds.Add(SuggestionRound.Ask(cohort, days ?? SuggestionRound.DefaultDays, context.Now));
        await store.CommitAsync(context, "ask-for-rankings", id.Value, cancellation);
        return new Done();
    }

    private static Refusal? RefusalOf(Cohort cohort, int? days) =>
        cohort.State != CohortState.Matching ? new CohortIsNot(cohort.Name, cohort.State)
        : !cohort.Policy.SuggestionsFirst ? new SuggestionsNotOffered(cohort.Name)
        : days is < SuggestionRound.MinDays or > SuggestionRound.MaxDays ? new DaysToAnswerOutOfRange()
        : null;
}
