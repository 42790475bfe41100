using MentorBot.Domain.Cohorts;
using MentorBot.Domain.People;
using MentorBot.Domain.Shared;
using MentorBot.Domain.Store;
using Microsoft.EntityFrameworkCore;

namespace MentorBot.Domain.Enrolment;

/// <summary>Submits an enrolment. Submitting again only updates the consent to be named.</summary>
public sealed class SubmitEnrolment(MentorStore store)
{
    /// <param name="id">The enrolment.</param>
    /// <param name="mayBeNamed">
    /// Whether the manager's digest may name the person; null leaves the choice as it is.
    /// </param>
    /// <param name="context">Who submits, and when.</param>
    /// <param name="cancellation">Cancels the queries.</param>
    /// <returns>
    /// Refused with <see cref="NotFound"/>, <see cref="CohortIsNot"/>, <see cref="CannotTakePart"/>,
    /// <see cref="CardIsOutdated"/>, or <see cref="EnrolmentIncomplete"/>, which also moves the wizard to the missing question.
    /// </returns>
    public async Task<Result<Done>> RunAsync(
        EnrolmentId id,
        bool? mayBeNamed,
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
        if (!person.IsEligible)
        {
            return new CannotTakePart();
        }

        var named = mayBeNamed ?? person.NamedInDigests;
        var isAsBefore = !enrolment.IsUnsent && person.NamedInDigests == named;
        if (!isAsBefore && context.IsOutdated(EnrolmentView.ReviewVersionOf(enrolment.Version, person.NamedInDigests)))
        {
            return new CardIsOutdated();
        }

        return EnrolmentPath.Missing(enrolment, open.Value.Cohort) is { } missing
            ? await AskForAsync(enrolment, missing, context, cancellation)
            : await SendInAsync(enrolment, person, named, context, cancellation);
    }

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
        bool mayBeNamed,
        CommandContext context,
        CancellationToken ct
    )
    {
        var isNews = enrolment.IsUnsent || person.NamedInDigests != mayBeNamed;
        if (enrolment.IsUnsent)
        {
            person.SetWorkingHours(enrolment.Availability);
        }

        enrolment.Submit(context.Now);
        person.SetNamedInDigests(mayBeNamed);
        await store.CloseQuestionAsync(person.Id, enrolment.Id.Value, ct);
        await (
            isNews
                ? store.CommitAsync(context, "submit-enrolment", enrolment.Id.Value, ct)
                : store.CommitQuietlyAsync(context, ct)
        );
        return new Done();
    }
}
