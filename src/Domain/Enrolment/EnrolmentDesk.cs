using MentorBot.Domain.Cohorts;
using MentorBot.Domain.People;
using MentorBot.Domain.Shared;
using MentorBot.Domain.Store;

namespace MentorBot.Domain.Enrolment;

/// <summary>What the acts of the wizard begin and end with.</summary>
internal static class EnrolmentDesk
{
    /// <summary>The actor's own enrolment with its cohort, while answers can be edited.</summary>
    public static async Task<Result<OpenEnrolment>> FindEditableAsync(
        this MentorStore store,
        EnrolmentId id,
        Act act,
        CancellationToken cancellation
    )
    {
        var enrolment = await store.FindMineAsync(id, act, cancellation);
        if (enrolment is null)
        {
            return new NotFound();
        }

        var cohort = (await store.Cohorts.FindAsync([enrolment.CohortId], cancellation))!;
        return cohort.TakesEdits ? new OpenEnrolment(enrolment, cohort) : new CohortIsNot(cohort.Name, cohort.State);
    }

    /// <summary>What the store knows may be somebody else's, read ahead for a forged button: it is nobody's but its owner's.</summary>
    public static async Task<CohortEnrolment?> FindMineAsync(
        this MentorStore store,
        EnrolmentId id,
        Act act,
        CancellationToken cancellation
    ) =>
        await store.Enrolments.FindAsync([id], cancellation) is { } enrolment && enrolment.PersonId == act.Person
            ? enrolment
            : null;

    /// <summary>The open question of the wizard becomes what the person's typed words answer.</summary>
    public static Task AskAsync(this MentorStore store, CohortEnrolment enrolment, Act act, CancellationToken ct) =>
        store.AskAsync(act.Person, QuestionKind.Enrolment, enrolment.Id.Value, act.Now, ct);
}

internal sealed record OpenEnrolment(CohortEnrolment Enrolment, Cohort Cohort);
