using MentorBot.Domain.Cohorts;
using MentorBot.Domain.Shared;
using MentorBot.Domain.Store;

namespace MentorBot.Domain.Enrolment;

/// <summary>
/// Takes the answer to one question of the wizard and keeps it at once. Any question of the person's path may be answered
/// at any time: the newest word counts, on whichever card it was said, and no other answer is touched.
/// </summary>
public sealed class AnswerEnrolment(MentorStore store)
{
    /// <returns>
    /// <see cref="NotFound"/>, <see cref="CohortIsNot"/> or what is wrong with the answer; then nothing is changed.
    /// </returns>
    public async Task<Result<Done>> RunAsync(EnrolmentId id, EnrolmentAnswer answer, Act act, CancellationToken ct)
    {
        var open = await store.FindEditableAsync(id, act, ct);
        if (open.IsRefused)
        {
            return open.Refusal!;
        }

        var (enrolment, cohort) = open.Value;
        var meant = await MeantByAsync(answer, open.Value, ct);
        return (meant.Refusal ?? meant.Value.GiveTo(enrolment, cohort)) is { } refusal
            ? refusal
            : await KeepAsync(open.Value, answer.Step, act, ct);
    }

    private async Task<Result<EnrolmentAnswer>> MeantByAsync(
        EnrolmentAnswer answer,
        OpenEnrolment open,
        CancellationToken ct
    )
    {
        if (!EnrolmentPath.Of(open.Cohort, open.Enrolment.Role).Contains(answer.Step))
        {
            return new NotFound();
        }

        return answer is NotWithAnswer names ? await store.FindColleaguesAsync(names, open.Enrolment, ct) : answer;
    }

    private async Task<Result<Done>> KeepAsync(
        OpenEnrolment open,
        EnrolmentStep answered,
        Act act,
        CancellationToken ct
    )
    {
        open.Enrolment.MovesOnFrom(answered, open.Cohort);
        await store.AskAsync(open.Enrolment, act, ct);
        await store.CommitAsync(act, "answer-enrolment", open.Enrolment.Id.Value, ct);
        return new Done();
    }
}
