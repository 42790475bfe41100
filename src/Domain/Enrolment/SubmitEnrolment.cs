using MentorBot.Domain.Cohorts;
using MentorBot.Domain.People;
using MentorBot.Domain.Shared;
using MentorBot.Domain.Store;
using Microsoft.EntityFrameworkCore;

namespace MentorBot.Domain.Enrolment;

/// <summary>Submits an enrolment as the review shows it, with what was corrected there. Submitting again saves corrections.</summary>
public sealed class SubmitEnrolment(MentorStore store)
{
    /// <param name="id">The enrolment.</param>
    /// <param name="review">What was set in the review.</param>
    /// <param name="context">Who submits, and when.</param>
    /// <param name="cancellation">Cancels the queries.</param>
    /// <returns>
    /// Refused with <see cref="NotFound"/>, <see cref="CohortIsNot"/>, <see cref="CannotTakePart"/>,
    /// <see cref="CardIsOutdated"/>, what is wrong with a correction, or <see cref="EnrolmentIncomplete"/>, which also moves
    /// the wizard to the missing question.
    /// </returns>
    public async Task<Result<Done>> RunAsync(
        EnrolmentId id,
        ReviewAnswers review,
        CommandContext context,
        CancellationToken cancellation
    )
    {
        var open = await store.FindEditableAsync(id, context, cancellation);
        if (open.IsRefused)
        {
            return open.Refusal!;
        }

        var enrolment = open.Value.Enrolment;
        var person = await store.People.SingleAsync(p => p.Id == context.Person, cancellation);
        var before = ReviewAnswers.VersionOf(enrolment, person);
        if (Refuse(open.Value, person, review, context) is { } refusal)
        {
            store.ChangeTracker.Clear();
            return refusal;
        }

        return EnrolmentPath.Missing(enrolment, open.Value.Cohort) is { } missing
            ? await AskForAsync(enrolment, missing, context, cancellation)
            : await SendInAsync(enrolment, person, before, context, cancellation);
    }

    private static Refusal? Refuse(OpenEnrolment open, Person person, ReviewAnswers review, CommandContext context) =>
        !person.IsEligible ? new CannotTakePart()
        : open.Enrolment.IsUnsent && context.IsOutdated(ReviewAnswers.VersionOf(open.Enrolment, person))
            ? new CardIsOutdated()
        : review.GiveTo(open, person, context);

    private async Task<Result<Done>> AskForAsync(
        CohortEnrolment enrolment,
        EnrolmentStep missing,
        CommandContext context,
        CancellationToken ct
    )
    {
        enrolment.MoveTo(missing);
        await store.AskAsync(enrolment, context, ct);
        await store.CommitQuietlyAsync(context, ct);
        return new EnrolmentIncomplete(missing);
    }

    private async Task<Result<Done>> SendInAsync(
        CohortEnrolment enrolment,
        Person person,
        string before,
        CommandContext context,
        CancellationToken ct
    )
    {
        var isNews = enrolment.IsUnsent || before != ReviewAnswers.VersionOf(enrolment, person);
        var action = enrolment.IsUnsent ? "submit-enrolment" : "answer-enrolment";
        if (enrolment.IsUnsent)
        {
            person.SetWorkingHours(enrolment.Availability);
        }

        enrolment.Submit(context.Now);
        await store.CloseQuestionAsync(person.Id, enrolment.Id.Value, ct);
        await (
            isNews ? store.CommitAsync(context, action, enrolment.Id.Value, ct) : store.CommitQuietlyAsync(context, ct)
        );
        return new Done();
    }
}
