using MentorBot.Domain.Cohorts;
using MentorBot.Domain.People;
using MentorBot.Domain.Shared;
using MentorBot.Domain.Store;

namespace MentorBot.Domain.Enrolment;

/// <summary>What the wizard's use cases have in common.</summary>
internal static class EnrolmentQueries
{
    /// <summary>
    /// The actor's own enrolment with its cohort. Refused with <see cref="NotFound"/>, or with
    /// <see cref="CohortIsNot"/> once answers can no longer be changed.
    /// </summary>
    public static async Task<Result<OpenEnrolment>> FindEditableAsync(
        this MentorStore store,
        EnrolmentId id,
        CommandContext context,
        CancellationToken cancellation
    )
    {
        var enrolment = await store.FindOwnAsync(id, context.Person, cancellation);
        if (enrolment is null)
        {
            return new NotFound();
        }

        var cohort = (await store.Cohorts.FindAsync([enrolment.CohortId], cancellation))!;
        return cohort.TakesEdits ? new OpenEnrolment(enrolment, cohort) : new CohortIsNot(cohort.Name, cohort.State);
    }

    /// <summary>
    /// Checks the owner after loading, because an id from a forged button may belong to somebody else's enrolment.
    /// </summary>
    public static async Task<CohortEnrolment?> FindOwnAsync(
        this MentorStore store,
        EnrolmentId id,
        PersonId person,
        CancellationToken cancellation
    ) =>
        await store.Enrolments.FindAsync([id], cancellation) is { } enrolment && enrolment.PersonId == person
            ? enrolment
            : null;

    /// <summary>Makes the wizard's current question the one that the person's next typed words answer.</summary>
    public static Task AskAsync(
        this MentorStore store,
        CohortEnrolment enrolment,
        CommandContext context,
        CancellationToken ct
    ) => store.AskAsync(context.Person, QuestionKind.Enrolment, enrolment.Id.Value, context.Now, ct);
}

/// <summary>An enrolment whose answers can be changed, with its cohort.</summary>
internal sealed record OpenEnrolment(CohortEnrolment Enrolment, Cohort Cohort);
