using MentorBot.Domain.Cohorts;
using MentorBot.Domain.Shared;
using MentorBot.Domain.Store;
using Microsoft.EntityFrameworkCore;

namespace MentorBot.Domain.Enrolment;

/// <summary>Saves what was set in the review, without submitting it, and goes to one of the questions.</summary>
public sealed class CorrectEnrolment(MentorStore store)
{
    /// <param name="id">The enrolment.</param>
    /// <param name="review">What was set.</param>
    /// <param name="to">The question.</param>
    /// <param name="context">Who corrects, and when.</param>
    /// <param name="cancellation">Cancels the queries.</param>
    /// <returns>
    /// Refused with <see cref="NotFound"/>, <see cref="CohortIsNot"/>, <see cref="CardIsOutdated"/> or what is wrong with a
    /// correction; then nothing changes.
    /// </returns>
    public async Task<Result<Done>> RunAsync(
        EnrolmentId id,
        ReviewAnswers review,
        EnrolmentStep to,
        CommandContext context,
        CancellationToken cancellation
    )
    {
        var open = await store.FindEditableAsync(id, context, cancellation);
        if (open.IsRefused)
        {
            return open.Refusal!;
        }

        var (enrolment, cohort) = open.Value;
        var person = await store.People.SingleAsync(p => p.Id == context.Person, cancellation);
        var before = ReviewAnswers.VersionOf(enrolment, person);
        var refusal = EnrolmentPath.Of(cohort, enrolment.Role).Contains(to)
            ? review.GiveTo(open.Value, person, context)
            : new NotFound();
        if (refusal is not null)
        {
            store.ChangeTracker.Clear();
            return refusal;
        }

        var isNews = before != ReviewAnswers.VersionOf(enrolment, person);
        enrolment.MoveTo(to);
        await store.AskAsync(enrolment, context, cancellation);
        await (
            isNews
                ? store.CommitAsync(context, "answer-enrolment", id.Value, cancellation)
                : store.CommitQuietlyAsync(context, cancellation)
        );
        return new Done();
    }
}
