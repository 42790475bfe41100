using MentorBot.Domain.Cohorts;
using MentorBot.Domain.Shared;
using MentorBot.Domain.Store;

namespace MentorBot.Domain.Enrolment;

/// <summary>Opens another question of the wizard; no answer is changed by it.</summary>
public sealed class GoToStep(MentorStore store)
{
    /// <param name="to">Null for wherever the person is: only the conversation is taken up again.</param>
    /// <returns><see cref="NotFound"/> or <see cref="CohortIsNot"/>.</returns>
    public Task<Result<Done>> RunAsync(EnrolmentId id, EnrolmentStep? to, Act act, CancellationToken cancellation) =>
        MoveAsync(id, open => to ?? open.Enrolment.Step, act, cancellation);

    /// <summary>One question back, when <paramref name="from"/> is still the open one: a second press goes no further.</summary>
    public Task<Result<Done>> BackAsync(EnrolmentId id, EnrolmentStep from, Act act, CancellationToken cancellation) =>
        MoveAsync(
            id,
            open =>
                open.Enrolment.Step == from ? EnrolmentPath.Before(open.Enrolment, open.Cohort) : open.Enrolment.Step,
            act,
            cancellation
        );

    private async Task<Result<Done>> MoveAsync(
        EnrolmentId id,
        Func<OpenEnrolment, EnrolmentStep> whereTo,
        Act act,
        CancellationToken ct
    )
    {
        var open = await store.FindEditableAsync(id, act, ct);
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

        enrolment.GoesTo(step);
        await store.AskAsync(enrolment, act, ct);
        await store.CommitQuietlyAsync(act, ct);
        return new Done();
    }
}
