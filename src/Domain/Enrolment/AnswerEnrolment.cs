using MentorBot.Domain.Cohorts;
using MentorBot.Domain.Shared;
using MentorBot.Domain.Store;
using Microsoft.EntityFrameworkCore;

namespace MentorBot.Domain.Enrolment;

/// <summary>
/// Saves the answer to one question of the sign-up wizard at once. Any question may be answered at any time, and no other
/// answer changes. A card from before the latest answer to its question changes nothing.
/// </summary>
public sealed class AnswerEnrolment(MentorStore store)
{
    /// <returns>
    /// Refused with <see cref="NotFound"/>, <see cref="CohortIsNot"/>, <see cref="CardIsOutdated"/> or what is wrong with
    /// the answer; then nothing changes.
    /// </returns>
    public async Task<Result<Done>> RunAsync(
        EnrolmentId id,
        EnrolmentAnswer answer,
        CommandContext context,
        CancellationToken ct
    )
    {
        var open = await store.FindEditableAsync(id, context, ct);
        if (open.IsRefused)
        {
            return open.Refusal!;
        }

        var (enrolment, cohort) = open.Value;
        var meant = await MeantByAsync(answer, open.Value, ct);
        var before = enrolment.VersionOf(answer.Step);
        if ((meant.Refusal ?? meant.Value.GiveTo(enrolment, cohort)) is { } refusal)
        {
            return refusal;
        }

        if (context.WouldOverwrite(before, enrolment.VersionOf(answer.Step)))
        {
            store.ChangeTracker.Clear();
            return new CardIsOutdated();
        }

        return await KeepAsync(open.Value, answer.Step, context, ct);
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

    /// <summary>
    /// Whom somebody would rather not meet is about them and not about a cohort, so it is the same everywhere, also in cohorts
    /// whose enrolment has closed.
    /// </summary>
    private async Task ShareNotWithAsync(CohortEnrolment enrolment, CancellationToken ct)
    {
        var others = await store
            .Enrolments.Where(e => e.PersonId == enrolment.PersonId && e.Id != enrolment.Id)
            .ToListAsync(ct);
        others.ForEach(other => other.SetNotWith(enrolment.NotWith));
    }

    private async Task<Result<Done>> KeepAsync(
        OpenEnrolment open,
        EnrolmentStep answered,
        CommandContext context,
        CancellationToken ct
    )
    {
        if (answered == EnrolmentStep.NotWith)
        {
            await ShareNotWithAsync(open.Enrolment, ct);
        }

        if (answered == EnrolmentStep.Availability && !open.Enrolment.IsUnsent)
        {
            var person = await store.People.SingleAsync(p => p.Id == context.Person, ct);
            person.SetWorkingHours(open.Enrolment.Availability);
        }

        open.Enrolment.AdvanceFrom(answered, open.Cohort);
        await store.AskAsync(open.Enrolment, context, ct);
        await store.CommitAsync(context, "answer-enrolment", open.Enrolment.Id.Value, ct);
        return new Done();
    }
}
