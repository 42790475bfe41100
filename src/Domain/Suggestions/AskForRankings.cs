using MentorBot.Domain.Cohorts;
using MentorBot.Domain.Shared;
using MentorBot.Domain.Store;
using Microsoft.EntityFrameworkCore;

namespace MentorBot.Domain.Suggestions;

/// <summary>
/// A coordinator asks everybody who waits to rank three suggestions. This only marks the cohort: the suggestions are worked
/// out by <see cref="PrepareSuggestions"/>, whatever the cohort's size. Asking while it is open is asking once.
/// </summary>
public sealed class AskForRankings(MentorStore store)
{
    /// <param name="days">Days to answer; null for <see cref="SuggestionRound.DefaultDays"/>.</param>
    /// <returns>
    /// Done, or <see cref="NotFound"/>, <see cref="CohortIsNot"/>, <see cref="SuggestionsNotOffered"/>,
    /// <see cref="DaysToAnswerOutOfRange"/>.
    /// </returns>
    public async Task<Result<Done>> RunAsync(CohortId id, int? days, Act act, CancellationToken cancellation)
    {
        var cohort = act.IsCoordinator ? await store.Cohorts.FindAsync([id], cancellation) : null;
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
        if (open?.TakesAnswers(cohort.State, act.Now) == true)
        {
            return new Done();
        }

        open?.Close(act.Now);
        store.SuggestionRounds.Add(SuggestionRound.Ask(cohort, days ?? SuggestionRound.DefaultDays, act.Now));
        await store.CommitAsync(act, "ask-for-rankings", id.Value, cancellation);
        return new Done();
    }

    private static Refusal? RefusalOf(Cohort cohort, int? days) =>
        cohort.State != CohortState.Matching ? new CohortIsNot(cohort.Name, cohort.State)
        : !cohort.Policy.SuggestionsFirst ? new SuggestionsNotOffered(cohort.Name)
        : days is < SuggestionRound.MinDays or > SuggestionRound.MaxDays ? new DaysToAnswerOutOfRange()
        : null;
}
