using MentorBot.Domain.Cohorts;
using MentorBot.Domain.Shared;
using MentorBot.Domain.Store;

namespace MentorBot.Domain.Enrolment;

/// <summary>Moves to another question of the wizard without changing any answer.</summary>
public sealed class GoToStep(MentorStore store)
{
    /// <param name="id">The enrolment.</param>
    /// <param name="to">The question; null to resume at the current one.</param>
    /// <param name="context">Who asks, and when.</param>
    /// <param name="cancellation">Cancels the queries.</param>
    /// <returns>Refused with <see cref="NotFound"/> or <see cref="CohortIsNot"/>.</returns>
    public Task<Result<Done>> RunAsync(
        EnrolmentId id,
        EnrolmentStep? to,
        CommandContext context,
        CancellationToken cancellation
    ) => MoveAsync(id, open => to ?? open.Enrolment.Step, context, cancellation);

    /// <summary>
    /// Moves one question back if <paramref name="from"/> is still the current one, so that pressing “Back” twice on
    /// one card moves once.
    /// </summary>
    public Task<Result<Done>> BackAsync(
        EnrolmentId id,
        EnrolmentStep from,
        CommandContext context,
        CancellationToken cancellation
    ) =>
        MoveAsync(
            id,
            open =>
                open.Enrolment.Step == from ? EnrolmentPath.Before(open.Enrolment, open.Cohort) : open.Enrolment.Step,
            context,
            cancellation
        );

    private async Task<Result<Done>> MoveAsync(
        EnrolmentId id,
        Func<OpenEnrolment, EnrolmentStep> whereTo,
        CommandContext context,
        CancellationToken ct
    )
    {
        var open = await store.FindEditableAsync(id, context, ct);
        if (open.IsRefused)
        {
            return open.Refusal!;
        }

        var enrolment = open.Value.Enrolment;
        var step = whereTo(open.Value);
        if (!EnrolmentPath.Of(open.Value.Cohort, enrolment.Role).Contains(step))
        {
            return new NotFound();
        }

        enrolment.MoveTo(step);
        await store.AskAsync(enrolment, context, ct);
        await store.CommitQuietlyAsync(context, ct);
        return new Done();
    }
}
