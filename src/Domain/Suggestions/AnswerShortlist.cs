using MentorBot.Domain.Cohorts;
using MentorBot.Domain.Enrolment;
using MentorBot.Domain.Notices;
using MentorBot.Domain.Shared;
using MentorBot.Domain.Store;
using Microsoft.EntityFrameworkCore;

namespace MentorBot.Domain.Suggestions;

/// <summary>
/// Records which suggested people somebody would like, and which not. The latest answer counts until the suggestions
/// close.
/// </summary>
public sealed class AnswerShortlist(MentorStore store)
{
    /// <param name="id">The shortlist.</param>
    /// <param name="answers">By position, from 1; a person left out counts as no preference.</param>
    /// <param name="context">Who answers, and when.</param>
    /// <param name="cancellation">Cancels the queries.</param>
    /// <returns>
    /// Refused with <see cref="NotFound"/>, <see cref="SuggestionsAreClosed"/>, <see cref="ChosenTwice"/> or
    /// <see cref="CardIsOutdated"/>.
    /// </returns>
    /// <exception cref="ConcurrencyConflictException">
    /// A concurrency conflict with an answer from another device. Retry.
    /// </exception>
    public async Task<Result<Done>> RunAsync(
        ShortlistId id,
        IReadOnlyDictionary<int, SuggestionAnswer> answers,
        CommandContext context,
        CancellationToken cancellation
    )
    {
        if (await FindAsync(id, context.Person, cancellation) is not var (shortlist, round, cohort))
        {
            return new NotFound();
        }

        if (!round.TakesAnswers(cohort.State, context.Now))
        {
            return new SuggestionsAreClosed(cohort.Name);
        }

        var before = shortlist.Version;
        var answered = shortlist.Answer(answers, context.Now);
        if (context.WouldOverwrite(before, shortlist.Version))
        {
            store.ChangeTracker.Clear();
            return new CardIsOutdated();
        }

        if (!answered.IsRefused)
        {
            await store.SettleParkedNoticesAsync(context.Person, id.Value, context.Now, cancellation);
            await store.CommitAsync(context, "answer-suggestions", id.Value, cancellation);
        }

        return answered;
    }

    /// <summary>Null for somebody who has left the cohort.</summary>
    private async Task<Found?> FindAsync(ShortlistId id, PersonId person, CancellationToken cancellation) =>
        await (
            from shortlist in store.Shortlists.Where(s => s.Id == id && s.PersonId == person)
            join round in store.SuggestionRounds on shortlist.RoundId equals round.Id
            join cohort in store.Cohorts on round.CohortId equals cohort.Id
            join enrolment in store.Enrolments on cohort.Id equals enrolment.CohortId
            where enrolment.PersonId == person && enrolment.State != EnrolmentState.Withdrawn
            select new Found(shortlist, round, cohort)
        ).SingleOrDefaultAsync(cancellation);

    private sealed record Found(Shortlist Shortlist, SuggestionRound Round, Cohort Cohort);
}
