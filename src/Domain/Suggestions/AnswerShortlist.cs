using MentorBot.Domain.Cohorts;
using MentorBot.Domain.Enrolment;
using MentorBot.Domain.Notices;
using MentorBot.Domain.Shared;
using MentorBot.Domain.Store;
using Microsoft.EntityFrameworkCore;

namespace MentorBot.Domain.Suggestions;

/// <summary>
/// Somebody says whom of the people suggested they would like, and whom rather not. The last answer counts, until the
/// suggestions close.
/// </summary>
public sealed class AnswerShortlist(MentorStore store)
{
    /// <param name="answers">By position, from 1; who is not in it is without preference.</param>
    /// <returns>
    /// Done, or <see cref="NotFound"/>, <see cref="SuggestionsAreClosed"/>, <see cref="ChosenTwice"/>.
    /// </returns>
    /// <exception cref="SomebodyWasFirstException">Answered on another device at the same time; run again.</exception>
    public async Task<Result<Done>> RunAsync(
        ShortlistId id,
        IReadOnlyDictionary<int, SuggestionAnswer> answers,
        Act act,
        CancellationToken cancellation
    )
    {
        if (await FindAsync(id, act.Person, cancellation) is not var (shortlist, round, cohort))
        {
            return new NotFound();
        }

        if (!round.TakesAnswers(cohort.State, act.Now))
        {
            return new SuggestionsAreClosed(cohort.Name);
        }

        var answered = shortlist.Answer(answers, act.Now);
        if (!answered.IsRefused)
        {
            await store.HasArrivedAsync(act.Person, id.Value, act.Now, cancellation);
            await store.CommitAsync(act, "answer-suggestions", id.Value, cancellation);
        }

        return answered;
    }

    /// <summary>Who has left the cohort has nothing to answer in it.</summary>
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
